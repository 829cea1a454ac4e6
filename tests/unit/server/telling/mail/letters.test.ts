import { describe, expect, test } from 'vitest';
import { NOTIFY } from '#protocol/privacy';
import type { Officer } from '../../../../../server/desk/officers/officer';
import { createMac } from '../../../../../server/digest';
import { emptyMemory } from '../../../../../server/store/memory/memory';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import type { Act, NewQuestion } from '../../../../../server/store/store';
import { citizenTeller } from '../../../../../server/telling/mail/citizenTeller';
import { createMailer, LETTER_WITHIN } from '../../../../../server/telling/mail/mailer';
import { officersTeller } from '../../../../../server/telling/mail/officersTeller';
import type { Outcome } from '../../../../../server/telling/outcome';
import { createReporter } from '../../../../../server/telling/reporter';
import { tellAll } from '../../../../../server/telling/tellAll';
import { LAN } from '../../desk/testDesk';
import { ballot, CONSENT, question } from '../../store/stores';
import { NOW, WHOLE_PORTAL } from '../../testCollector';
import { type Judge, mailServer } from './mailServer';

const AT = new Date(NOW).toISOString();
const HOUR = 3_600_000;
const AGREED: Partial<NewQuestion> = {
  contact: { name: 'Nguyễn Thị Mẫu', email: 'mau@thu.example', age: 'adult' },
  consent: { ...(CONSENT as NonNullable<NewQuestion['consent']>), purposes: ['answer', NOTIFY] },
  receivedAt: AT,
  answerBy: '2026-12-07',
};
const ANSWERED: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Bí mật: đã sửa đèn.' };
const OFFICER: Officer = { ...LAN, email: 'lan@mau.example' };

/** A collector with a mail server; each `tell` is an hour after the one before. */
async function collectorThatWrites({
  officers = [OFFICER],
  judge = (): ReturnType<Judge> => null,
}: {
  officers?: readonly Officer[];
  judge?: Judge;
} = {}) {
  const { settings, delivered } = await mailServer(judge);
  const store = createMemoryStore(emptyMemory(), ['citizen', 'officers']);
  const portals = new Map([['mau', WHOLE_PORTAL]]);
  const log: string[] = [];
  let time = NOW;
  const now = () => time;
  const send = createMailer(settings);
  const mac = createMac(new Uint8Array(32));
  const address = 'https://gopy.mau.example';
  const byId = new Map(officers.map((officer) => [officer.id, officer]));
  const tellers = [
    citizenTeller({ store, portals, address, mac, now, send }),
    officersTeller({ store, portals, officers: byId, desk: `${address}/desk`, send }),
  ];
  const report = createReporter((line) => log.push(line));
  const edges = { store, now, random: () => 0, patience: 7 * 24 * HOUR, report };
  return {
    store,
    log,
    delivered,
    async tell() {
      for (const teller of tellers) await tellAll(teller, edges, () => false);
      time += HOUR;
    },
  };
}

describe('a citizen who left an address and agreed to be written to', () => {
  test('gets a letter when the question is received and when it is answered, without code, question, answer or name', async () => {
    const { store, tell, delivered } = await collectorThatWrites({ officers: [] });
    await store.addQuestion(question(AGREED));
    await tell();
    await store.act('mau', 'q1', ANSWERED, 'Trần Thị Lan', AT, 1);
    await tell();
    expect(delivered.map(({ to, from }) => [...to, from])).toEqual([
      ['mau@thu.example', 'gopy@mau.example'],
      ['mau@thu.example', 'gopy@mau.example'],
    ]);
    const [received, answered] = delivered;
    expect(received?.headers.get('subject')).toBe('Tỉnh Mẫu: đã tiếp nhận câu hỏi');
    expect(received?.text).toContain(
      'Sở Xây dựng đã tiếp nhận câu hỏi gửi ngày 24/11/2026. Hạn trả lời: 07/12/2026.',
    );
    expect(received?.text).toContain('https://gopy.mau.example/mau?lang=vi');
    expect(answered?.headers.get('subject')).toBe('Tỉnh Mẫu: câu hỏi đã có trả lời');
    expect(answered?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(answered?.headers.get('content-type')).toMatch(/^text\/plain/);
    const all = JSON.stringify(delivered.map(({ headers, text }) => [[...headers.values()], text]));
    for (const secret of ['Đèn hỏng', 'Bí mật', 'Nguyễn', 'Trần', 'q1', 'h1'])
      expect(all).not.toContain(secret);
  });

  test('reads it in the language of the question', async () => {
    const { store, tell, delivered } = await collectorThatWrites({ officers: [] });
    await store.addQuestion(question({ ...AGREED, lang: 'en' }));
    await store.act('mau', 'q1', { state: 'declined', reason: 'Bí mật' }, 'lan', AT, 1);
    await tell();
    expect(delivered.map(({ headers }) => headers.get('subject'))).toEqual([
      'Sample Province: your question was received',
      'Sample Province: your question has a reply',
    ]);
    expect(delivered[0]?.text).toContain('?lang=en');
  });

  test('gets none once the contact details are erased, though it waited already', async () => {
    const { store, tell, delivered } = await collectorThatWrites({ officers: [] });
    await store.addQuestion(question(AGREED));
    await store.withdraw('mau', 'h1', 'contact', AT);
    await tell();
    expect(delivered).toEqual([]);
    expect(await store.tellingCounts()).toMatchObject([{ channel: 'officers' }]);
  });

  test('gets at most five of reception in any 24 hours: whoever types another’s address does not flood them', async () => {
    const { store, tell, delivered } = await collectorThatWrites({ officers: [] });
    const deliveredIn: number[] = [];
    for (let hour = 0; hour < 26; hour++) {
      for (const one of [1, 2]) {
        const id = `q${hour}-${one}`;
        await store.addQuestion(question({ ...AGREED, id, codeHash: id }));
      }
      const before = delivered.length;
      await tell();
      deliveredIn.push(delivered.length - before);
    }
    expect(deliveredIn.join('')).toBe('22100000000000000000000022');
    await store.act('mau', 'q9-1', ANSWERED, 'lan', AT, 1);
    await tell();
    expect(delivered).toHaveLength(10);
  });

  test('gets it once the mail server works again, however often it was tried before', async () => {
    let isUp = false;
    const judge = () => (isUp ? null : { code: 451, words: 'later' });
    const { store, tell, delivered } = await collectorThatWrites({ officers: [], judge });
    await store.addQuestion(question(AGREED));
    for (let tries = 0; tries < 8; tries++) await tell();
    isUp = true;
    await tell();
    expect(delivered).toHaveLength(1);
  });
});

test.each<[string, Partial<NewQuestion>]>([
  ['did not agree to letters', { ...AGREED, consent: CONSENT }],
  ['left no address', { ...AGREED, contact: { phone: '0912345678' } }],
  ['left a list of addresses', { ...AGREED, contact: { email: 'a@b.example,c@d.example' } }],
  ['left a name before it', { ...AGREED, contact: { email: '<x@b.example>c@d.example' } }],
])('a citizen who %s gets no letter', async (_who, changes) => {
  const { store, tell, delivered } = await collectorThatWrites({ officers: [] });
  await store.addQuestion(question(changes));
  await tell();
  expect(delivered).toEqual([]);
});

describe('officers', () => {
  const other: Officer = { ...OFFICER, id: 'y-te', email: 'yte@mau.example', agencies: ['Sở Y tế'] };

  test('get one letter an hour of what is new and soon due to them, by topic and day', async () => {
    const { store, tell, delivered } = await collectorThatWrites({
      officers: [OFFICER, other, { ...OFFICER, id: 'khong-thu', email: null }],
    });
    await store.addQuestion(question({ ...AGREED, topic: 'duong-sa', consent: CONSENT }));
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2', receivedAt: AT, agency: 'Sở Y tế' }));
    await store.tellDue('mau', '2026-12-07', AT);
    await tell();
    expect(delivered).toEqual([]);
    await tell();
    expect(delivered.map(({ to }) => to)).toEqual([['lan@mau.example'], ['yte@mau.example']]);
    const [all, theirs] = delivered;
    expect(all?.headers.get('subject')).toBe('Tỉnh Mẫu: 2 câu hỏi mới, 1 câu hỏi sắp đến hạn');
    expect(all?.text).toContain('hạn 07/12/2026: https://gopy.mau.example/desk/questions/q1');
    expect(theirs?.headers.get('subject')).toBe('Tỉnh Mẫu: 1 câu hỏi mới');
    expect(all?.text).not.toContain('Đèn hỏng');
    await tell();
    expect(delivered).toHaveLength(2);
  });

  test('are not told of what was answered or withdrawn in the meantime', async () => {
    const { store, tell, delivered } = await collectorThatWrites();
    for (const id of ['q1', 'q2']) await store.addQuestion(question({ id, codeHash: id, receivedAt: AT }));
    await store.act('mau', 'q1', ANSWERED, 'lan', AT, 1);
    await store.withdraw('mau', 'q2', 'all', AT);
    await tell();
    await tell();
    expect(delivered).toEqual([]);
    expect(await store.tellingCounts()).toEqual([]);
  });

  test('who can be reached are written to once, though another’s mailbox is no more', async () => {
    const { store, tell, delivered } = await collectorThatWrites({
      officers: [{ ...OFFICER, id: 'cu', email: 'cu@mau.example' }, OFFICER],
      judge: (to) => (to === 'cu@mau.example' ? { code: 550, words: 'no such user' } : null),
    });
    await store.addQuestion(question({ receivedAt: AT }));
    for (let n = 0; n < 4; n++) await tell();
    expect(delivered.map(({ to }) => to)).toEqual([['lan@mau.example']]);
  });
});

test('while letters to many officers go out as slowly as they may, no other collector takes them in hand', async () => {
  const store = createMemoryStore(emptyMemory(), ['officers']);
  await store.addQuestion(question({ receivedAt: AT }));
  let time = NOW + HOUR;
  const lookedFor: number[] = [];
  const send = async (): Promise<Outcome> => {
    time += LETTER_WITHIN;
    const at = new Date(time).toISOString();
    lookedFor.push((await store.claimTellings('officers', { at, until: at, limit: 1 })).length);
    return { kind: 'told' };
  };
  const officers = new Map(Array.from({ length: 8 }, (_, n) => [`${n}`, { ...OFFICER, id: `${n}` }]));
  const portals = new Map([['mau', WHOLE_PORTAL]]);
  const teller = officersTeller({ store, portals, officers, desk: 'https://gopy.mau.example/desk', send });
  const edges = { store, now: () => time, random: () => 0, patience: HOUR, report: () => undefined };
  await tellAll(teller, edges, () => false);
  expect(lookedFor).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('of a ballot no letter is written', async () => {
  const { store, tell, delivered } = await collectorThatWrites();
  await store.addBallot(ballot({ words: [{ item: 'gio', words: 'Nên mở muộn', slug: 's1' }] }));
  await tell();
  await tell();
  expect(delivered).toEqual([]);
});

test('what the server says of an address or a letter is in no log, and a mailbox that is none is given up at once', async () => {
  const { store, tell, delivered, log } = await collectorThatWrites({
    judge: (to) => ({ code: 550, words: `${to} Đèn hỏng` }),
  });
  await store.addQuestion(question(AGREED));
  await tell();
  expect(delivered).toEqual([]);
  expect(log).toEqual(['telling: citizen received given up (550)']);
});

test('a server that is full for now is tried again', async () => {
  let isFull = true;
  const { store, tell, delivered, log } = await collectorThatWrites({
    officers: [],
    judge: () => (isFull ? { code: 452, words: 'full' } : null),
  });
  await store.addQuestion(question(AGREED));
  await tell();
  isFull = false;
  await tell();
  expect(delivered).toHaveLength(1);
  expect(log).toEqual(['telling: citizen fails (452), tried again', 'telling: citizen works again']);
});
