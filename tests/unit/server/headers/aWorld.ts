import { createTickets } from '../../../../server/desk/once/ticket';
import { createMac } from '../../../../server/digest';
import type { HostedPortal } from '../../../../server/hostedPortal';
import { previewToken } from '../../../../server/preview/previewToken';
import { createRequestLog } from '../../../../server/requests/requestLog';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { ServedFile } from '../../../../server/widgetFiles/widgetFile';
import { A_CONSULTATION, consulting } from '../consultations/aConsultation';
import { aPublicOne, consultingWorld } from '../desk/consultations/testConsultations';
import { LAN, MINH, questionPath, stored } from '../desk/testDesk';
import { aPhoto, NOW } from '../testCollector';

const KEY = new Uint8Array(32).fill(7);

const EMPTY = { plain: new Uint8Array(), brotli: async () => new Uint8Array(), sha384: '', etag: '"x"' };
const script = { ...EMPTY, type: 'text/javascript; charset=utf-8' };
const page = { ...EMPTY, type: 'text/html; charset=utf-8' };
const served = (cache: ServedFile['cache']): ServedFile => ({ ...script, cache });

const consultingPortal = consulting(A_CONSULTATION);
const HOSTED: HostedPortal = {
  ...consultingPortal,
  communes: { v: 1, communes: [], checkedOn: '2026-11-20' },
  messages: new Map([['km', { v: 1 }]]),
};

/** A collector that has one of everything, how it is asked, and what its log says of the last request. */
export async function worldOfEverything() {
  const lines: string[] = [];
  const store = createMemoryStore();
  const world = await consultingWorld({
    store,
    hosted: HOSTED,
    key: KEY,
    widget: new Map([
      ['1.0.0/gop-y.js', served('immutable')],
      ['1/gop-y.js', served('managed')],
    ]),
    kit: new Map([
      ['index.html', page],
      ['preview.html', page],
      ['builder.js', script],
    ]),
    officers: [{ ...LAN, role: 'administrator' }, MINH],
    requests: [
      createRequestLog({
        write: (line) => lines.push(line),
        proxies: { kind: 'counted', count: 0 },
        now: () => NOW,
        elapsed: () => 0,
        randomKey: () => new Uint8Array(32),
      }),
    ],
  });
  const photo = aPhoto();
  const question = await stored(world, { photos: [photo.named] });
  await store.addPhoto({
    portal: 'mau',
    id: question,
    n: 1,
    bytes: photo.bytes,
    receivedAt: new Date(NOW).toISOString(),
  });
  const consultation = await aPublicOne(world.desk);
  const id = consultation.split('/').at(-1) ?? '';
  const revision = (await store.consultation('mau', id))?.revision ?? 0;
  const mac = createMac(KEY);
  const tickets = createTickets({
    mac,
    officers: new Map([[LAN.id, LAN]]),
    now: () => NOW,
    randomId: () => crypto.randomUUID(),
  });
  return {
    ...world,
    names: {
      QUESTION: questionPath(question),
      CONSULTATION: consultation,
      MADE: id,
      TOKEN: await previewToken(mac, { portal: 'mau', id, revision }),
      TICKET: await tickets.issue(LAN),
    },
    lastLine: () => lines.at(-1) ?? '',
  };
}
