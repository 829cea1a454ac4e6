import { html } from 'hono/html';
import type { Portal } from '../../widget/protocol/portal';
import { inLanguage } from '../../widget/protocol/text';
import type { PlainWords } from './words';

/** Markup in which everything that was put in is escaped. */
export type Html = ReturnType<typeof html>;

interface Frame {
  readonly words: PlainWords;
  /** The widget's tag, if it is to be on the page. */
  readonly widget: Html | '';
  /** Whose page it is; `nobody`: there is no such portal. */
  readonly hosted: { readonly portal: Portal } | 'nobody';
}

/**
 * The frame of every plain page. The widget's tag is the last: an element whose class is known before its content has arrived
 * would be taken for an empty one. Address, stylesheet and script are the collector's own; nothing else is loaded.
 */
export function layout({ words, widget, hosted }: Frame, title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<header>
<p>${hosted === 'nobody' ? '' : home(words, hosted.portal)}</p>
<p class="language"><a href="?lang=${words.otherLanguage.lang}" lang="${words.otherLanguage.lang}" hreflang="${words.otherLanguage.lang}">${words.otherLanguage.name}</a></p>
</header>
<main>${main}</main>
${widget}
</body>
</html>`;
}

function home({ lang }: PlainWords, { id, name }: Portal): Html {
  const own = inLanguage(name, lang);
  return html`<a href="/${id}?lang=${lang}" lang="${own.lang}">${own.text}</a>`;
}

/** How to reach the agency without this page. */
export function contact(words: PlainWords, portal: Portal): Html {
  const { phone, email, address } = portal.contact;
  const own = address && inLanguage(address, words.lang);
  return html`<aside aria-labelledby="contact">
<h2 id="contact">${words.contact}</h2>
<dl>
${phone && html`<dt>${words.phone}</dt><dd><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></dd>`}
${email && html`<dt>${words.email}</dt><dd><a href="mailto:${email}">${email}</a></dd>`}
${own && html`<dt>${words.address}</dt><dd lang="${own.lang}">${own.text}</dd>`}
</dl>
<p>${words.privacy}</p>
</aside>`;
}
