const own: ProxyHandler<Document> = {
  get(hidden, name) {
    // What stands on the object itself, as `location`, cannot be hidden.
    if (!(name in Document.prototype)) return Reflect.get(hidden, name);
    const value: unknown = Reflect.get(Document.prototype, name, hidden);
    return typeof value === 'function' ? value.bind(hidden) : value;
  },
  set: (hidden, name, value) => Reflect.set(Document.prototype, name, value, hidden),
};

/**
 * The page's document as the browser has it. A page may hide parts of its own by names in its markup: where it has a
 * `<form name="body">`, `document.body` is that form. The build puts this in the place of `document` in the loader and in
 * the panel; on a server there is none. Out of reach are `createElementNS` and `createTextNode`, which Preact asks of a
 * node's `ownerDocument`.
 */
export const document: Document =
  typeof window === 'undefined' ? (undefined as never) : new Proxy(window.document, own);
