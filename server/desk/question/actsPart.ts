import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { vietnamDay } from '../../vietnamDay';
import { lastAnswer } from '../form/checkPublication';
import { select, textArea, textInput } from '../form/control';
import { WORDS } from '../words';
import { agenciesOf } from './agencies';
import { deskForm, folded } from './deskForm';
import { formState, type QuestionView } from './questionView';

/** Everything an officer can do with a question, but for publishing. */
export function actsPart(view: QuestionView): Html {
  return html`<section aria-labelledby="acts">
<h2 id="acts">${WORDS.acts}</h2>
${answerForm(view)}
${handlingForm(view)}
${passForm(view)}
${declineForm(view)}
</section>`;
}

function answerForm(view: QuestionView): Html {
  const { own, issues } = formState(view, 'answered');
  const before = lastAnswer(view.question);
  const state = view.question.history.at(-1)?.state;
  const isOpen = view.typed === null && state !== 'answered' && state !== 'declined';
  const value = own?.text ?? before?.text ?? '';
  return folded(
    isOpen || own !== undefined,
    before ? WORDS.answerAgain : WORDS.answer,
    deskForm(
      view,
      'answered',
      html`${textArea({ field: 'text', value, hint: WORDS.answerHint, issues }, 10)}
<button type="submit">${WORDS.sendAnswer}</button>`,
    ),
  );
}

function handlingForm(view: QuestionView): Html {
  const { own, issues } = formState(view, 'handling');
  const control = {
    field: 'answerBy',
    value: own?.answerBy ?? '',
    hint: WORDS.handlingHint,
    issues,
  } as const;
  return folded(
    own !== undefined,
    WORDS.handling,
    deskForm(
      view,
      'handling',
      html`${textInput(control, html`type="date" min="${vietnamDay(view.now)}"`)}
<button type="submit">${WORDS.promise}</button>`,
    ),
  );
}

function passForm(view: QuestionView): Html {
  const { own, issues } = formState(view, 'passed');
  const others = agenciesOf(view.hosted.portal).filter((agency) => agency !== view.question.agency);
  const options = [
    { value: '', label: WORDS.chooseAgency },
    ...others.map((agency) => ({ value: agency, label: agency })),
  ];
  return folded(
    own !== undefined,
    WORDS.passOn,
    deskForm(
      view,
      'passed',
      html`${select({ field: 'listed', value: own?.listed ?? '', hint: WORDS.passHint, issues }, options)}
${textInput({ field: 'other', value: own?.other ?? '', hint: null, issues }, html`autocomplete="off"`)}
<button type="submit">${WORDS.pass}</button>`,
    ),
  );
}

function declineForm(view: QuestionView): Html {
  const { own, issues } = formState(view, 'declined');
  const control = { field: 'reason', value: own?.reason ?? '', hint: WORDS.declineHint, issues } as const;
  return folded(
    own !== undefined,
    WORDS.decline,
    deskForm(
      view,
      'declined',
      html`${textArea(control, 5)}
<button type="submit">${WORDS.sendReason}</button>`,
    ),
  );
}
