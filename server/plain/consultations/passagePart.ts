import { html } from 'hono/html';
import { headed, type Part } from '../../../widget/protocol/draftText';
import type { Html } from '../layout';
import type { Passage } from './passages';

/** What a part is called: a chapter, a section and an article by a heading. @param lang its attribute, or empty */
export function passageHeading({ part }: Passage, lang: Html | ''): Html | '' {
  switch (part.level) {
    case 'chapter':
    case 'section':
      return html`<h3${lang}>${headed(part)}</h3>`;
    case 'article':
      return html`<h4${lang} id="${part.id}">${headed(part)}</h4>`;
    default:
      return '';
  }
}

/** What a part says, with its points. @param lang its attribute, or empty */
export function passageText({ part, points }: Passage, lang: Html | ''): Html {
  return html`${part.text && about(part.text, lang)}${points.map((point) =>
    about(`${point.label.replace(/^Điểm\s+/, '')}) ${point.text}`, lang),
  )}`;
}

/** The same where nothing is asked of it, so that no other name stands above it. */
export const passageAlone = (passage: Passage, lang: Html | ''): Html =>
  html`${nameOf(passage.part, lang)}${passageText(passage, lang)}`;

const nameOf = ({ level, label }: Part, lang: Html | '') =>
  level === 'clause' && html`<p${lang}><strong>${label}</strong></p>`;

const about = (text: string, lang: Html | '') => html`<p class="about"${lang}>${text}</p>`;
