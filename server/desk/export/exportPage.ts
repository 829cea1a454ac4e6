import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import type { Exported } from '../../store/exporting';
import { layout } from '../layout';
import type { Session } from '../session/sessions';
import { summary } from '../summary';
import { WORDS } from '../words';
import { type Format, fieldsOf, REASON_MAX, type ReasonIssue, type Subject, type Typed } from './request';
import { subjectPart } from './subjectPart';
import { EXPORT } from './words';

export interface ExportView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly subject: Subject;
  readonly typed: Typed;
  /** What is wrong with the reason, where the form was sent. */
  readonly issue: ReasonIssue | null;
  /** Newest first; `null`: not for officers who do not see all, as reasons may tell of what they do not see. */
  readonly before: readonly Exported[] | null;
  /** How many days are soon. */
  readonly dueSoon: number;
}

/** Asks why something is to leave the desk, and in what form. */
export function exportPage(view: ExportView): Html {
  const { session, hosted, subject, typed, issue, before, dueSoon } = view;
  const title = EXPORT.title[subject.what];
  return layout(
    { session, portal: hosted.portal },
    subject.what,
    issue ? `${WORDS.errorPrefix} ${title}` : title,
    html`${issue ? summary(WORDS.errorTitle, html`<ul><li><a href="#reason">${issueWords(issue)}</a></li></ul>`) : ''}
<h1>${title}</h1>
<p>${EXPORT.what}</p>
${subjectPart(subject, hosted, dueSoon)}
<form method="post" action="/desk/export" novalidate>
<input type="hidden" name="token" value="${session.token}">
${fieldsOf(subject).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${reasonField(typed, issue)}
<fieldset><legend>${EXPORT.format}</legend>
${formatChoice('csv', typed)}
${formatChoice('jsonl', typed)}
</fieldset>
${subject.what === 'questions' ? contactBox(typed) : ''}
<button type="submit">${EXPORT.submit}</button>
</form>
${before ? beforePart(before) : ''}`,
  );
}

function beforePart(before: readonly Exported[]): Html {
  return html`<section aria-labelledby="before">
<h2 id="before">${EXPORT.before}</h2>
${
  before.length > 0
    ? html`<ul class="inbox">${before.map((one) => html`<li>${EXPORT.line(one)}<p class="hint">${one.reason}</p></li>`)}</ul>`
    : html`<p>${EXPORT.noneBefore}</p>`
}
</section>`;
}

const issueWords = (issue: ReasonIssue): string =>
  issue === 'empty' ? EXPORT.reasonMissing : EXPORT.reasonLong(REASON_MAX);

function reasonField({ reason }: Typed, issue: ReasonIssue | null): Html {
  return html`<div class="field"><label class="title" for="reason">${EXPORT.reason}</label>
<p class="hint" id="reason-hint">${EXPORT.reasonHint}</p>
${issue ? html`<p class="error" id="reason-error"><span class="prefix">${WORDS.errorPrefix}</span> ${issueWords(issue)}</p>` : ''}
<textarea id="reason" name="reason" rows="2" aria-describedby="reason-hint${issue ? ' reason-error' : ''}"${issue ? html` aria-invalid="true"` : ''}>
${reason}</textarea></div>`;
}

function formatChoice(format: Format, typed: Typed): Html {
  return html`<label class="check"><input type="radio" name="format" value="${format}"${format === typed.format ? html` checked` : ''}>${EXPORT.formats[format]}</label>`;
}

function contactBox({ contact }: Typed): Html {
  return html`<label class="check"><input type="checkbox" name="contact" value="yes" aria-describedby="contact-hint"${contact ? html` checked` : ''}>${EXPORT.contact}</label>
<p class="hint" id="contact-hint">${EXPORT.contactHint}</p>`;
}
