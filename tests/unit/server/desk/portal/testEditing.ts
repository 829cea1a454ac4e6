import type { HostedPortal } from '../../../../../server/hostedPortal';
import { LISTED_PORTAL, type testApp } from '../../testCollector';
import { CHI, deskWorld, LAN, MINH } from '../testDesk';

/** Chi administers `mau`; Lan answers there; Minh administers another portal. */
export const OFFICERS = [LAN, CHI, { ...MINH, role: 'administrator' } as const];

export const HOSTED: HostedPortal = {
  ...LISTED_PORTAL,
  portal: {
    ...LISTED_PORTAL.portal,
    accepts: [...LISTED_PORTAL.portal.accepts, 'commune'],
    topics: [
      {
        id: 'duong-sa',
        label: { vi: 'Đường sá', en: 'Roads', fr: 'Routes' },
        agency: { vi: 'Sở Xây dựng' },
        answerWithin: 10,
      },
      { id: 'dat-dai', label: { vi: 'Đất đai' } },
    ],
  },
  communes: {
    v: 1,
    communes: [
      { id: 'may-trang', name: 'Phường Mây Trắng', formerly: ['Phường Mây', 'Xã Trắng'] },
      { id: 'ben-gio', name: 'Xã Bến Gió' },
    ],
    checkedOn: '2026-06-01',
  },
};

export const editingWorld = (options: Parameters<typeof deskWorld>[0] = {}) =>
  deskWorld({ officers: OFFICERS, hosted: HOSTED, ...options });

/** What citizens' devices read. */
export const published = async (app: ReturnType<typeof testApp>, file = 'portal.json') =>
  (await app.request(`/v1/mau/${file}`)).json();

/** What the form of the topic `duong-sa` holds. */
export const ROADS = {
  topicLabel: 'Đường sá',
  topicLabelEn: 'Roads',
  topicExamples: '',
  topicExamplesEn: '',
  topicAgency: 'Sở Xây dựng',
  topicAgencyEn: '',
  topicDays: '10',
  topicElsewhere: '',
  topicElsewhereEn: '',
  topicUrl: '',
  topicPhones: '',
};
