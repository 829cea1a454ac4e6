import { FURNITURE, type Hostile } from './hostile';

/**
 * Every object of the page has more, and shows it in `for … in`: methods, as old libraries gave them, and a text, as some
 * counters did. Not for WebKitGTK: its driver cannot read such a page.
 */
const EXTENDED = `
  Object.prototype.extend = function (other) { for (var name in other) this[name] = other[name]; return this; };
  Object.prototype.each = function (act) { for (var name in this) act(this[name], name); };
  Object.prototype.toJSON = function () { return String(this); };
  Object.prototype.owner = 'Cổng thông tin';`;

export const extendedObjects: Hostile = {
  name: 'that adds to Object.prototype',
  page: (snippet) => ({ head: `<script>${EXTENDED}</script>`, body: FURNITURE + snippet }),
};
