import type { Consultation } from '#protocol/consultation';
import type { Part } from '#protocol/draftText';
import type { HostedPortal } from '../../../../server/hostedPortal';
import { LISTED_PORTAL } from '../testCollector';

const WORDS = { vi: 'x' };
const CHOICES = ['a', 'b', 'c'].map((id) => ({ id, label: WORDS }));

const part = (id: string, level: Part['level'], since: string): Part => ({
  ...{ level, id, label: 'Khoản 1', heading: '', text: 'x', since },
});

/** Open at the test collector's clock: every kind of item, and a text in its second version. */
export const A_CONSULTATION: Consultation = {
  v: 1,
  id: 'du-thao',
  title: { vi: 'Quy chế chợ đêm' },
  agency: { vi: 'Sở Công Thương' },
  opensAt: '2026-10-01T08:00:00+07:00',
  closesAt: '2026-12-31T17:00:00+07:00',
  draft: '2',
  summary: WORDS,
  documents: [],
  items: [
    { id: 'mot', kind: 'single', title: WORDS, choices: CHOICES },
    { id: 'nhieu', kind: 'multiple', title: WORDS, choices: CHOICES, min: 1, max: 2 },
    { id: 'y-kien', kind: 'stance', title: WORDS },
    { id: 'muc', kind: 'rating', title: WORDS, levels: [WORDS, WORDS, WORDS, WORDS, WORDS] },
    { id: 'loi', kind: 'text', title: WORDS },
  ],
  text: {
    lang: 'vi',
    parts: [
      part('dieu-1', 'article', '1'),
      part('dieu-1.khoan-1', 'clause', '1'),
      part('dieu-1.khoan-2', 'clause', '2'),
    ],
    versions: [
      { draft: '1', at: '2026-10-01T08:00:00+07:00', removed: [], reworded: [] },
      { draft: '2', at: '2026-11-01T08:00:00+07:00', removed: ['Điều 2'], reworded: [] },
    ],
  },
};

/** A listed portal that takes every kind and has these consultations in its files. */
export const consulting = (...consultations: readonly Consultation[]): HostedPortal => ({
  ...LISTED_PORTAL,
  portal: {
    ...LISTED_PORTAL.portal,
    accepts: [
      'question',
      'ballot',
      ...['single', 'multiple', 'stance', 'rating', 'text'].map((kind) => `ballot.${kind}`),
    ],
  },
  consultations,
});
