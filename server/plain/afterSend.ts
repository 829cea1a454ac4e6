import type { Received } from '../receive/received';
import { formPage, mistakesOf } from './formPage';
import type { Html } from './layout';
import type { Told } from './notice';
import type { PlainForm } from './readPlainForm';
import { receiptPage } from './receiptPage';
import type { Visit } from './visit';

interface Shown {
  readonly page: Html;
  readonly status: 200 | 201 | 409 | 422 | 429 | 503;
}

/** The page after the form was sent: the receipt, or the form again with everything still in it. */
export function afterSend(visit: Visit, form: PlainForm, received: Received, randomId: () => string): Shown {
  const { words } = visit;
  const again = (status: Shown['status'], notice: Told, id: string = form.id): Shown => ({
    page: formPage(visit, { id, made: form.made, draft: form.draft, notice }),
    status,
  });
  if (received.kind !== 'refused') {
    if (received.receipt.kind !== 'question')
      throw new Error('a form that sends questions got a ballot’s receipt');
    const status = received.kind === 'new' ? 201 : 200;
    return { page: receiptPage(visit, received.receipt), status };
  }
  switch (received.refusal.code) {
    case 'invalid':
      return again(422, {
        kind: 'mend',
        sentences: [],
        mistakes: mistakesOf(words, received.refusal.errors),
      });
    case 'id-reused':
      return again(409, { kind: 'received', sentences: [words.sentBefore], mistakes: [] }, randomId());
    case 'unavailable':
      return again(503, { kind: 'unsent', sentences: [words.outOfOrder], mistakes: [] });
    case 'too-many-posts':
      return again(429, { kind: 'unsent', sentences: [words.crowded], mistakes: [] });
    default:
      return again(422, { kind: 'unsent', sentences: [words.notAccepted], mistakes: [] });
  }
}
