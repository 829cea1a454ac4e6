import type { Consultation } from '../../../widget/protocol/consultation';
import type { Unfinished } from '../../../widget/protocol/items/items';
import { earlierWording } from '../../consultations/tally';
import type { BallotForm } from './ballotForm';

interface OnToday {
  readonly form: BallotForm;
  /** Items whose words were others when something was chosen of them. */
  readonly reworded: readonly string[];
}

/**
 * A form on today's text, whichever it was filled in on. What was chosen on other words would be sent as an opinion on these,
 * so nothing is chosen there any more; what was written stays, to be read again and sent or not.
 */
export function onToday(form: BallotForm, consultation: Consultation): OnToday {
  if (form.draft === consultation.draft) return { form, reworded: [] };
  const isEarlier = earlierWording(consultation);
  const unchosen = [...form.given.values()].flatMap((one): Extract<Unfinished, { kind: 'stance' }>[] =>
    one.kind === 'stance' && one.stance !== '' && isEarlier(one.item, form.draft)
      ? [{ ...one, stance: '' }]
      : [],
  );
  return {
    form: {
      ...form,
      draft: consultation.draft,
      given: new Map([...form.given, ...unchosen.map((one) => [one.item, one] as const)]),
    },
    reworded: unchosen.map(({ item }) => item),
  };
}
