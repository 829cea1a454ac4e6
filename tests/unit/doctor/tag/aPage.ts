import type { PageSeen, ScriptSeen } from '#doctor/pageSeen';

export const HASH = `sha384-${'A'.repeat(64)}`;

/** A whole tag; an attribute of `undefined` is left out. */
export function aTag(changes: Readonly<Record<string, string | undefined>> = {}, text = ''): ScriptSeen {
  const attributes = {
    async: '',
    src: 'https://gopy.example/gop-y/1.2.3/gop-y.js',
    integrity: HASH,
    crossorigin: 'anonymous',
    'data-endpoint': 'https://gopy.example/v1/mau',
    ...changes,
  };
  const there = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { attributes: new Map(there), text };
}

/** A public page with these scripts. */
export function aPage(scripts: readonly ScriptSeen[], address = 'https://tinh.example/tin-tuc'): PageSeen {
  const url = new URL(address);
  return { address: url, base: url, scripts, links: ['https://gopy.example/mau'] };
}
