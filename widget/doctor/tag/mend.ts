import { OPTIMIZERS } from './optimizers';

/** What a tag of this widget has of its own, but for its address; what an optimizer added is left out. */
const OWN =
  /^(integrity|data-(endpoint|lang|launcher|theme|accent|views|topic|commune|shared-device|endpoint-former))$/;
const SPARING = OPTIMIZERS.flatMap(({ spare }) => Object.keys(spare));
/** Where the page's template writes a value that is another at every view. */
export const NONCE = { nonce: 'NONCE' };

/**
 * The attributes of a tag with all put right that is wrong with the tag by itself, so that whichever finding is heeded
 * first, none undoes another.
 * @param addressIn name of the attribute that has the address; empty: none has
 */
export function mend(
  attributes: ReadonlyMap<string, string>,
  addressIn: string,
): ReadonlyMap<string, string> {
  const type = attributes.get('type')?.trim() ?? '';
  const optimizer = OPTIMIZERS.find((one) => one.type.test(type));
  const kept = [...attributes].filter(([name]) => OWN.test(name) || SPARING.includes(name));
  return new Map([
    ['async', ''],
    ['src', attributes.get(addressIn) ?? ''],
    ...kept.map(([name, value]): [string, string] => [
      name,
      name === 'data-endpoint' ? overHttps(value.trim()) : value,
    ]),
    ...Object.entries(attributes.has('integrity') ? { crossorigin: 'anonymous' } : {}),
    ...Object.entries(attributes.has('nonce') ? NONCE : {}),
    ...Object.entries(optimizer?.spare ?? {}),
  ]);
}

/** But for the machine itself, where there is none. */
const overHttps = (endpoint: string): string =>
  endpoint.replace(/^http:(?!\/\/(localhost|127\.0\.0\.1)([:/]|$))/i, 'https:');
