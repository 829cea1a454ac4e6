import { html } from 'hono/html';
import type { Consultation } from '../../../widget/protocol/consultation';
import { inLanguage } from '../../../widget/protocol/text';
import { contact, type Html, layout } from '../layout';
import { type Notice, summary, titled } from '../notice';
import type { Visit } from '../visit';
import { aboutPart } from './aboutPart';
import { consultWords } from './words';

interface Shown {
  readonly consultation: Consultation;
  /** ms since 1970. */
  readonly now: number;
  /** The ballot's form, or what stands in its place. */
  readonly ballot: Html;
  /** What came of it; empty where nothing did, or nobody asked. */
  readonly results: Html | '';
}

/** The page that was asked for: the widget takes the place of all that is about the consultation, as soon as it is drawn. */
export function consultPage(visit: Visit, shown: Shown): Html {
  const { id } = shown.consultation;
  const floor = html`<gop-y view="consult" consultation="${id}">${whole(visit, shown)}</gop-y>`;
  return page(visit, shown, { kind: 'none' }, floor);
}

/** The page after a form was sent. The widget leaves it alone: there are a citizen's answers in it. */
export const consultPageAgain = (visit: Visit, shown: Shown, notice: Notice): Html =>
  page(visit, shown, notice, whole(visit, shown));

function page(visit: Visit, { consultation }: Pick<Shown, 'consultation'>, notice: Notice, main: Html): Html {
  const { words, hosted } = visit;
  const { portal } = hosted;
  const consult = consultWords(words.lang);
  const title = inLanguage(consultation.title, words.lang).text;
  return layout(
    visit,
    titled(words, notice, `${title} · ${inLanguage(portal.name, words.lang).text}`),
    html`${summary(words, notice)}
<h1 class="part">${consult.heading}</h1>
${main}
<p><a href="/${portal.id}?lang=${words.lang}">${consult.toAll}</a></p>
${contact(words, portal)}`,
  );
}

function whole({ words }: Visit, { consultation, now, ballot, results }: Shown): Html {
  const consult = consultWords(words.lang);
  return html`${aboutPart(consult, consultation, now)}
${ballot}
${results}`;
}
