import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { layout } from '../layout';
import { WORDS } from '../words';

/** One button, since messengers and mail filters open every address that they see: looking must not use the ticket up. */
export function oncePage(name: string): Html {
  return layout(
    'nobody',
    'neither',
    WORDS.signIn,
    html`<h1>${WORDS.signIn}</h1>
<p>${WORDS.onceFor(name)}</p>
<form method="post"><button type="submit">${WORDS.signIn}</button></form>`,
  );
}
