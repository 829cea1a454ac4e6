import { html } from 'hono/html';
import { type ItemResult, itemsOf, type Outcome } from '../../../../widget/protocol/consultation';
import type { HostedPortal } from '../../../hostedPortal';
import type { Html } from '../../../plain/layout';
import type { DeskOutcome } from '../../../store/consulting';
import { layout } from '../../layout';
import type { Notice } from '../../notice';
import { noticePart } from '../../noticePart';
import { pageTitle } from '../../pageTitle';
import type { Session } from '../../session/sessions';
import type { Held } from '../held';
import { itemNames } from '../itemWords';
import type { Sent } from '../sent';
import { CONSULTING } from '../words';
import { numbersPart } from './numbersPart';
import { outcomeForm } from './outcomeForm';
import { writtenPart } from './writtenPart';

export interface OutcomesView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly held: Held;
  readonly outcomes: readonly DeskOutcome[];
  /** As everybody sees them; `null`: it was called off, and there are none. */
  readonly results: readonly ItemResult[] | null;
  /** How much of what was written on an item is still to be decided on. */
  readonly waiting: (item: string) => number;
  /** The item whose form is there: there may be hundreds. Empty: none's. */
  readonly writing: string;
  readonly sent: Sent | null;
  readonly notice: Notice;
}

/** What the agency made of the opinions, item by item; what is no longer asked at the end. */
export function outcomesPage(view: OutcomesView): Html {
  const { session, hosted, held, outcomes, results, waiting, writing, notice } = view;
  const { id, title } = held.definition;
  const nameOf = itemNames(held.consultation);
  const items = itemsOf(held.consultation);
  const asked = items.map((item) => item.id);
  const gone = outcomes.map(({ item }) => item).filter((item) => !asked.includes(item));
  const numbersOf = (id: string) => {
    const item = items.find((one) => one.id === id);
    const result = results?.find((one) => one.item === id);
    if (!item || !result) return '';
    const written = { item, shown: result.words.length, waiting: waiting(item.id) };
    return html`${numbersPart(item, result)}
${writtenPart(held.definition.id, written)}`;
  };
  return layout(
    { session, portal: hosted.portal },
    'consultations',
    pageTitle(CONSULTING.outcomesTitle(title.vi), notice),
    html`${noticePart(notice)}
<h1>${CONSULTING.outcomesTitle(title.vi)}</h1>
<p>${CONSULTING.outcomesHint}</p>
<p class="hint">${results ? CONSULTING.outcomesNumbers : CONSULTING.noResults}</p>
${[...asked, ...gone].map((item, index) => {
  const before = outcomes.find((outcome) => outcome.item === item);
  return html`<section aria-labelledby="item-${index}">
<h2 id="item-${index}">${nameOf(item)}</h2>
${numbersOf(item)}
${before ? said(before) : ''}
${item === writing ? outcomeForm(view, item, before) : toForm(item, index, before)}
</section>`;
})}
<p><a class="button" href="/desk/consultations/${id}">${CONSULTING.toConsultation}</a></p>`,
  );
}

function toForm(item: string, index: number, before: DeskOutcome | undefined): Html {
  const label = before ? CONSULTING.outcomeAgain : CONSULTING.outcomeFirst;
  return html`<p><a class="button" id="write-${index}" href="?item=${item}#item-${index}" aria-labelledby="write-${index} item-${index}">${label}</a></p>`;
}

function said({ kind, text, by }: Outcome & Pick<DeskOutcome, 'by'>): Html {
  return html`<h3>${CONSULTING.outcome[kind]}</h3>
<p class="words">${text}</p>
<p class="hint">${CONSULTING.outcomeBy(by)}</p>`;
}
