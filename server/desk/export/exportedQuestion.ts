import type { Contact } from '../../../widget/protocol/contact';
import type { Step } from '../../../widget/protocol/follow';
import type { Intent } from '../../../widget/protocol/question';
import type { DeskQuestion } from '../../store/store';

/** A question as it leaves the desk. */
export interface ExportedQuestion {
  readonly id: string;
  readonly receivedAt: string;
  readonly intent: Intent;
  readonly topic: string | null;
  readonly commune: string | null;
  readonly lang: string;
  readonly text: string;
  readonly state: Step['state'];
  readonly agency: string;
  readonly answerBy: string | null;
  /** The last one. */
  readonly answer: { readonly at: string; readonly text: string } | null;
  readonly published: boolean;
  /** `'left-out'`: it was not asked for, whether there is one or not. */
  readonly contact: Contact | null | 'left-out';
}

export function exportedQuestion(question: DeskQuestion, withContact: boolean): ExportedQuestion {
  const { id, receivedAt, intent, topic, commune, lang, text, agency, answerBy, history } = question;
  const answers = history.flatMap((step) => (step.state === 'answered' ? [step] : []));
  const answer = answers.at(-1);
  return {
    ...{ id, receivedAt, intent, topic, commune, lang, text },
    state: history.at(-1)?.state ?? 'received',
    ...{ agency, answerBy },
    answer: answer ? { at: answer.at, text: answer.text } : null,
    published: question.publication !== null,
    contact: withContact ? question.contact : 'left-out',
  };
}
