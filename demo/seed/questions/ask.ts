import type { Question } from '#protocol/question';
import { uuid } from '../random';
import type { Seeding } from '../seeding';
import { submit } from '../submit';
import { daysAgo } from './moments';
import type { SeedQuestion } from './seedQuestion';

/** Citizens write from early in the morning until late. */
const HOURS = [6, 22] as const;

/** What a question needs to be asked; nobody need have answered it. */
export type Asked = Pick<SeedQuestion, 'intent' | 'text' | 'topic' | 'commune' | 'askedAgo'>;

/** Sends a question and says under which id, and when. */
export async function ask(
  seeding: Seeding,
  asked: Asked,
): Promise<{ readonly id: string; readonly askedAt: number }> {
  const { intent, text, topic, commune, askedAgo } = asked;
  const question: Question = {
    v: 1,
    id: uuid(seeding.random),
    kind: 'question',
    intent,
    text,
    topic,
    lang: 'vi',
    commune,
  };
  const askedAt = daysAgo(seeding.at, askedAgo, HOURS, seeding.random);
  await submit(seeding, question, askedAt);
  return { id: question.id, askedAt };
}
