import { html } from 'hono/html';
import type { Privacy } from '../../../widget/protocol/privacy';
import type { Html } from '../../plain/layout';
import { writeTime } from '../day';
import { WORDS } from '../words';
import { fact } from './factsPart';
import type { QuestionView } from './questionView';

/** How to reach the citizen, and what they agreed to. */
export function contactPart({ question: { contact, consent, erased }, hosted, agreed }: QuestionView): Html {
  const fields = (['name', 'phone', 'email'] as const).flatMap((field) => {
    const value = contact?.[field];
    return value === undefined ? [] : [fact(WORDS.contactField[field], value)];
  });
  return html`<section aria-labelledby="contact">
<h2 id="contact">${WORDS.contact}</h2>
${
  contact
    ? html`<dl class="facts">${fields}${contact.age ? fact(WORDS.ageLabel, WORDS.age(contact.age)) : ''}</dl>`
    : html`<p>${erased ? WORDS.contactErased(writeTime(erased.at), erased.cause) : WORDS.noContact}</p>`
}
<h3>${WORDS.consent}</h3>
${
  consent
    ? html`<ul>${consent.purposes.map((id) => html`<li>${purposeName(id, agreed)}</li>`)}</ul>
<dl class="facts">
${fact(WORDS.consentAt, writeTime(consent.at))}
${fact(WORDS.noticeHash, noticeName(consent.notice, hosted.portal.privacy))}
</dl>`
    : html`<p>${WORDS.noConsent}</p>`
}
</section>`;
}

/** By its label in the notice that was agreed to: under the same id today's may ask for something else. */
function purposeName(id: string, agreed: Privacy | undefined): string {
  const label = agreed?.purposes.find((purpose) => purpose.id === id)?.label.vi;
  return label ? `${label} (${id})` : id;
}

const noticeName = (hash: string, privacy: Privacy | undefined): string =>
  WORDS.consentNotice(hash.slice(0, 12), hash === privacy?.hash);
