import type { Typed } from '../../../server/desk/form/typed';
import { carryOut } from '../../../server/desk/question/carryOut';
import { vietnamDay } from '../../../server/vietnamDay';
import { uuid } from '../random';
import { OFFICER, type Seeding } from '../seeding';
import { ask } from './ask';
import { daysAgo } from './moments';
import type { SeedQuestion } from './seedQuestion';

/** The desk's hours. */
const HOURS = [8, 17] as const;

/** Asks a question, and does at the desk whatever led to its answer, each at its time. */
export async function answer(seeding: Seeding, question: SeedQuestion): Promise<void> {
  const { store, hosted, at, random } = seeding;
  const { id, askedAt } = await ask(seeding, question);

  async function sitDown(typed: Typed, now: number): Promise<void> {
    const found = await store.question(hosted.portal.id, id, 'all');
    if (!found) throw new Error(`${question.title} is not there`);
    const officer = { name: OFFICER, portal: hosted.portal.id };
    const hands = { store, officer, hosted, agreed: undefined, now, randomId: () => uuid(random) };
    const done = await carryOut(hands, found, typed);
    if (done.kind !== 'done') throw new Error(`${question.title}: ${JSON.stringify(done)}`);
  }

  const first = stepBefore(question, askedAt);
  if (first) await sitDown(first, daysAgo(at, question.askedAgo - 1, HOURS, random));
  const answeredAt = daysAgo(at, question.askedAgo - question.answeredAfter, HOURS, random);
  const { title, asked, answer: text } = question;
  await sitDown({ kind: 'answered', text: greeted(text) }, answeredAt);
  await sitDown({ kind: 'published', title, question: asked, answer: text, lang: 'vi' }, answeredAt);
}

function stepBefore({ way }: SeedQuestion, askedAt: number): Typed | null {
  switch (way.kind) {
    case 'straight':
      return null;
    case 'passed':
      return { kind: 'passed', listed: '', other: way.to };
    case 'promised':
      return { kind: 'handling', answerBy: vietnamDay(askedAt + way.day * 86_400_000) };
  }
}

/** Only who asked is spoken to. */
const greeted = (text: string) => `Cảm ơn đã gửi câu hỏi. ${text}`;
