import { html } from 'hono/html';
import { lengthOf } from '../../../../widget/protocol/text';
import type { Html } from '../../../plain/layout';
import type { StoredWords } from '../../../store/consulting';
import { fact } from '../../question/factsPart';
import { itemNames } from '../itemWords';
import { CONSULTING } from '../words';
import { type Fate, fateOf } from './fate';
import { wordings } from './wording';
import type { WordsView } from './wordsPage';

/** Letters of a part that are read at a glance; a longer one is folded. */
const GLANCE = 300;

/** One opinion after another: the words, what they are about as it read then, and what can be decided on them. */
export function opinionParts(view: WordsView): (words: StoredWords) => Html {
  const { consultation } = view.held;
  const nameOf = itemNames(consultation);
  const fate = fateOf(consultation);
  const wording = wordings(consultation.text);
  return (opinion) => {
    const { item, words, draft, by } = opinion;
    const own = fate(opinion);
    const isEarlier = own === 'earlier';
    const cited = wording(item, draft, isEarlier);
    return html`<p class="words">${words}</p>
<dl class="facts">${fact(CONSULTING.about, nameOf(item))}</dl>
${
  cited
    ? html`<details${lengthOf(cited) > GLANCE ? '' : html` open`}>
<summary>${CONSULTING.cited(nameOf(item), isEarlier)}</summary>
<blockquote>${cited}</blockquote>
</details>`
    : ''
}
${own === 'showable' ? '' : html`<p class="hint">${CONSULTING.neverShown[own]}</p>`}
${by === null ? '' : html`<p class="hint">${CONSULTING.by(by)}</p>`}
${decisions(opinion, own, view)}`;
  };
}

/** Both, for what waits; for the others the one that they are not. What no result would show is not let through. */
function decisions(
  { slug, state }: StoredWords,
  fate: Fate,
  { session, held, shelf, after }: WordsView,
): Html {
  return html`<form method="post" action="/desk/consultations/${held.definition.id}/words" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="slug" value="${slug}">
<input type="hidden" name="shelf" value="${shelf}">
<input type="hidden" name="after" value="${after}">
${state === 'shown' || fate !== 'showable' ? '' : html`<button class="quiet" type="submit" name="form" value="shown">${CONSULTING.show}</button>`}
${state === 'held' ? '' : html`<button class="quiet" type="submit" name="form" value="held">${CONSULTING.hold}</button>`}
</form>`;
}
