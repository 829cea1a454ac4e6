import type { Request } from 'playwright';
import type { Act } from '../../../server/store/store';
import type { Stage } from '../stage';
import { NOW } from '../stage/past';
import { begins } from './begins';

/** What is asked, as long as such questions are. */
const QUESTION = {
  vi: 'Đèn đường ở ngõ 12, phố Bến Sông hỏng từ thứ Hai tuần trước, tối đi lại rất khó. Bao giờ được sửa?',
  en: 'The street light in lane 12, Ben Song street has been out since Monday last week. When will it be mended?',
} as const;

/** From the first screen to the empty form. */
export async function goToText({ press, seeHeading, words }: Stage): Promise<void> {
  await press(begins(words.home.ask));
  await seeHeading(words.ask.title);
}

/** From the first screen to what it is about, and where. */
export async function goToTopic(stage: Stage): Promise<void> {
  const { write, press, seeHeading, words, lang } = stage;
  await goToText(stage);
  await write(words.ask.text, QUESTION[lang]);
  await press(words.ask.next);
  await seeHeading(words.ask.topicTitle);
}

/** From the first screen to the last of the form, of no topic. */
export async function goToContact(stage: Stage): Promise<void> {
  const { choose, press, seeHeading, words } = stage;
  await goToTopic(stage);
  await choose(words.ask.unsure);
  await press(words.ask.next);
  await seeHeading(words.ask.contactTitle);
}

/** From the first screen; @returns the question's id */
export async function sendQuestion(stage: Stage): Promise<string> {
  await goToContact(stage);
  return pressSend(stage);
}

/** @returns the question's id, which is on its way */
export async function pressSend({ page, press, words }: Stage): Promise<string> {
  const asked = page.waitForRequest((request) => request.url().includes('/submissions?'));
  await press(words.ask.send);
  return idOf(await asked);
}

const idOf = (request: Request) => new URL(request.url()).searchParams.get('id') ?? '';

/** What an agency has to say. */
const ANSWER = `Công ty Điện chiếu sáng đã thay bóng ở ngõ 12 sáng nay.
Nếu đèn tắt lại, gọi 0200 000 001 hoặc xem lịch sửa chữa: https://hamay.example/lich-sua-den.`;

/** An officer acts, once the question has arrived. */
export async function act(
  { endpoint, seeHeading, words }: Stage,
  id: string,
  ...acts: readonly Act[]
): Promise<void> {
  await seeHeading(words.state.received);
  const portal = endpoint.hosted.portal.id;
  let seen = 1;
  for (const one of acts)
    await endpoint.store.act(portal, id, one, 'lan', new Date(NOW).toISOString(), seen++);
}

/** It is passed on, promised and answered. */
export const answer = (stage: Stage, id: string): Promise<void> =>
  act(
    stage,
    id,
    { state: 'passed', agency: 'Công ty Điện chiếu sáng Hà Mây (minh hoạ)' },
    { state: 'handling', answerBy: '2026-12-09' },
    { state: 'answered', agency: 'Công ty Điện chiếu sáng Hà Mây (minh hoạ)', text: ANSWER },
  );
