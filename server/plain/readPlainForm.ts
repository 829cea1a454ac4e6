import type { HonoRequest } from 'hono';
import { isSlug, isSubmissionId, type SubmissionId } from '../../widget/protocol/ids';
import type { Intent, Question, QuestionParts } from '../../widget/protocol/question';
import { normalise } from '../../widget/protocol/text';
import { TRAP } from './trap';

/** The plain form as it was sent: nothing is right about it yet but the id. */
export interface PlainForm {
  readonly id: SubmissionId;
  /** See formTime.ts. */
  readonly made: string;
  /** What stands where nothing should. */
  readonly trap: string;
  readonly draft: { readonly intent: Intent } & Pick<QuestionParts, 'text' | 'topic'>;
}

/** Never fails: what is missing or damaged is as if it had been left empty. */
export async function readPlainForm(request: HonoRequest, randomId: () => string): Promise<PlainForm> {
  const {
    id,
    made,
    text,
    topic,
    [TRAP]: trap,
  } = await request.parseBody().catch(() => ({}) as Record<string, undefined>);
  return {
    id: isSubmissionId(id) ? id : randomId(),
    made: typeof made === 'string' ? made : '',
    trap: typeof trap === 'string' ? trap : '',
    draft: { intent: 'ask', text: typeof text === 'string' ? text : '', topic: readTopic(topic) },
  };
}

/** The empty value is the radio button that says "not sure". */
function readTopic(topic: unknown): string | null | undefined {
  if (topic === '') return null;
  return isSlug(topic) ? topic : undefined;
}

export function questionOf({ id, draft }: PlainForm, lang: string): Question {
  const { intent, text, topic } = draft;
  return { v: 1, id, kind: 'question', intent, text: normalise(text), topic: topic ?? null, lang };
}
