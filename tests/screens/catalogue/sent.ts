import type { Stage } from '../stage';
import { ENDPOINT } from '../stage/hostPage';
import { NOW } from '../stage/past';
import type { ScreenStory } from '../story';
import { goToSent } from './follow';
import { answer, sendQuestion } from './question';

/** Long after now: nothing tries by itself. */
const LATER = NOW + 3_600_000;

type Kept = readonly [key: string, record: unknown];

/** A record as the device keeps it (widget/device/entry.ts), in a state that takes days or another browser to come about. */
function waiting(
  n: number,
  changes: { readonly state?: unknown; readonly tries?: number; readonly endpoint?: string },
): Kept {
  const id = `00000000-0000-4000-8000-00000000000${n}`;
  const body = JSON.stringify({
    v: 1,
    id,
    kind: 'question',
    intent: 'ask',
    text: TEXTS[n % TEXTS.length],
    topic: null,
    lang: 'vi',
  });
  const key = `e:000000010${n}:${id}`;
  const entry = { v: 1, key, id, endpoint: ENDPOINT, kind: 'question', body, at: NOW - n * 86_400_000 };
  const state = { kind: 'stored' };
  return [key, { ...entry, tries: 1, tooLarge: 0, next: LATER, claim: null, state, ...changes }];
}

const TEXTS = [
  'Vỉa hè phố Chợ bị lấn, ai xử lý?',
  'Nước sinh hoạt ở thôn Bến Gió đục từ sáng Chủ nhật.',
  'Xin cho biết lịch tiêm phòng của trạm y tế phường Mây Trắng tháng này.',
];

const refusal = {
  type: 'urn:gop-y:problem:too-large',
  title: 'Too large',
  status: 413,
  code: 'too-large',
  final: true,
};

const EVERY_STATE: readonly Kept[] = [
  waiting(1, { state: { kind: 'stored' } }),
  waiting(2, { state: { kind: 'parked', reason: { kind: 'refused', problem: refusal } } }),
  waiting(3, { state: { kind: 'parked', reason: { kind: 'too-large' } } }),
  waiting(8, { state: { kind: 'parked', reason: { kind: 'old' } } }),
  waiting(4, { endpoint: 'https://gopy.tinhkhac.example/v1/tinh-khac' }),
  ['e:0000000199:khac', { v: 9, id: 'khac', key: 'e:0000000199:khac', text: 'Của phiên bản sau' }],
];

const putOnDevice = ({ page }: Stage, records: readonly Kept[]) =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gop-y');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('q', 'readwrite');
          for (const [key, record] of all) writing.objectStore('q').put(record, key);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    records,
  );

async function openFull(stage: Stage): Promise<void> {
  await stage.open();
  await answer(stage, await sendQuestion(stage));
  await stage.press(stage.words.ask.another);
  await stage.press(stage.words.back);
  await sendQuestion(stage);
  await stage.seeHeading(stage.words.state.received);
  await putOnDevice(stage, EVERY_STATE);
  await stage.again();
  await goToSent(stage);
  await stage.seeHeading(stage.words.sent.waiting);
}

/** What this device has sent, and what waits on it. */
export const SENT: readonly ScreenStory[] = [
  { name: 'sent/every-state', show: openFull },
  {
    name: 'sent/remove-asked',
    async show(stage) {
      await openFull(stage);
      await stage.button(stage.words.sent.remove).first().click();
      await stage.button(stage.words.sent.keep).waitFor();
    },
  },
  {
    name: 'sent/wipe-asked',
    async show(stage) {
      await openFull(stage);
      await stage.press(stage.words.sent.wipe);
      await stage.button(stage.words.sent.wipeNow).waitFor();
    },
  },
  {
    name: 'sent/wiped',
    async show(stage) {
      await stage.open();
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.received);
      await stage.again();
      await goToSent(stage);
      await stage.press(stage.words.sent.wipe);
      await stage.press(stage.words.sent.wipeNow);
      await stage.see(stage.words.sent.none);
    },
  },
];
