import { FURNITURE, type Hostile } from './hostile';

/**
 * What Prototype 1.6 and 1.7 do to a page's own objects: npm has neither, so these are the same names, enumerable as
 * there, with the same meanings where they differ from the standard's. Written for `<script>`, so in old JavaScript.
 */
const PROTOTYPE = `
  function toArray(it) {
    if (!it) return [];
    if ('toArray' in Object(it)) return it.toArray();
    var length = it.length || 0, results = new Array(length);
    while (length--) results[length] = it[length];
    return results;
  }
  var $A = toArray;
  Array.from = $A;
  Array.prototype.each = function (act, context) { for (var i = 0; i < this.length; i++) act.call(context, this[i], i); return this; };
  Array.prototype.toArray = function () { return [].concat(this); };
  Array.prototype.entries = Array.prototype.toArray;
  Array.prototype.clone = Array.prototype.toArray;
  Array.prototype.collect = function (act, context) {
    var results = [];
    this.each(function (value, index) { results.push(act.call(context, value, index)); });
    return results;
  };
  Array.prototype.map = Array.prototype.collect;
  Array.prototype.detect = function (act, context) {
    for (var i = 0; i < this.length; i++) if (act.call(context, this[i], i)) return this[i];
  };
  Array.prototype.find = Array.prototype.detect;
  Array.prototype.inject = function (memo, act) { this.each(function (value, index) { memo = act(memo, value, index); }); return memo; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.size = function () { return this.length; };
  Array.prototype.toJSON = function () { return '[' + this.collect(function (it) { return JSON.stringify(it); }).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  String.prototype.startsWith = function (start) { return this.indexOf(start) === 0; };
  String.prototype.strip = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
  Function.prototype.bind = function (context) {
    var bound = this, given = toArray(arguments).slice(1);
    return function () { return bound.apply(context, given.concat(toArray(arguments))); };
  };
  Object.values = function (object) { var results = []; for (var name in object) results.push(object[name]); return results; };
  HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  HTMLElement.prototype.hide = function () { this.style.display = 'none'; return this; };
  HTMLElement.prototype.show = function () { this.style.display = ''; return this; };
  HTMLElement.prototype.update = function (text) { this.innerHTML = text; return this; };
  HTMLElement.prototype.select = function (selector) { return toArray(this.querySelectorAll(selector)); };`;

export const prototypeJs: Hostile = {
  name: 'with Prototype.js, whose toJSON makes strings of arrays',
  page: (snippet) => ({ head: `<script>${PROTOTYPE}</script>`, body: FURNITURE + snippet }),
};
