/**
 * JSON as the standard has it, also on a page that taught its arrays a `toJSON` of their own: Prototype 1.6 makes a string
 * of each. For what is JSON by nature; a Date has none but its `toJSON`.
 */
export const toJson = (value: unknown): string =>
  // biome-ignore lint/plugin: what it serialises is what `asItIs` gives, not what `toJSON` does
  JSON.stringify(value, asItIs);

/** The value before `toJSON` was asked. */
function asItIs(this: Readonly<Record<string, unknown>>, name: string): unknown {
  return this[name];
}
