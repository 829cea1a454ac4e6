import { html } from 'hono/html';
import type { Html } from './layout';
import type { PlainWords } from './words';

/** No browser knows something to fill in under this name, and programs that fill in everything like it. */
export const TRAP = 'link';

/**
 * A field for programs alone: off the screen, out of the way of the keyboard, and not there for a screen reader. Where a
 * page is shown without its stylesheet, its label says what to do.
 */
export const trap = (words: PlainWords): Html => html`<div class="apart" aria-hidden="true">
<label for="${TRAP}">${words.leaveEmpty}</label>
<input type="text" name="${TRAP}" id="${TRAP}" tabindex="-1" autocomplete="off">
</div>`;
