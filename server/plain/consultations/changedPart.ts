import { html } from 'hono/html';
import type { DraftText, Part } from '../../../widget/protocol/draftText';
import type { Html } from '../layout';
import type { ConsultWords } from './words';

interface ChangedPart {
  readonly words: ConsultWords;
  readonly versions: DraftText['versions'];
  readonly part: Part;
  /** Attribute of the text's language, or empty. */
  readonly lang: Html | '';
}

/** That a part is not as it was in the version before, and what it said there; empty where it is. */
export function changedPart({ words, versions, part, lang }: ChangedPart): Html | '' {
  const last = versions.at(-1);
  if (!last || versions.length === 1 || part.since !== last.draft) return '';
  const before = last.reworded?.find(({ id }) => id === part.id)?.before;
  const fold =
    before &&
    html`<details><summary>${words.wordsBefore}</summary><p class="about"${lang}>${before}</p></details>`;
  return html`<p class="hint">${words.changedHere}</p>${fold}`;
}
