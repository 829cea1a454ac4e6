import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Typed } from '../form/typed';
import type { QuestionView } from './questionView';

/** One form on a question's page: whose session, which form, and what of the question the officer has seen. */
export function deskForm(view: QuestionView, kind: Typed['kind'], content: Html): Html {
  const { session, question, seen } = view;
  return html`<form method="post" action="/desk/questions/${question.id}" novalidate>
<input type="hidden" name="token" value="${session.token}">
<input type="hidden" name="form" value="${kind}">
<input type="hidden" name="seen" value="${seen}">
${content}
</form>`;
}

/** A form behind its heading, open when it is the likely one or comes back with what was typed. */
export function folded(isOpen: boolean, title: string, content: Html): Html {
  return html`<details${isOpen ? html` open` : ''}>
<summary><h3>${title}</h3></summary>
${content}
</details>`;
}
