import { majorOf, type Release } from '../release';
import type { Choices } from '../state/choices';
import { filesOf } from './addresses';
import { attributesOf } from './attributes';
import { inHtml } from './escape';

interface File {
  readonly path: string;
  /** Empty: the file may become another at the same address. */
  readonly integrity: string;
}

/** The script tag with its attributes, each on a line of its own, so that they can be read and changed. */
export function tagOf(choices: Choices, release: Release, usualFiles: string): string {
  const { path, integrity } = fileOf(choices, release);
  const pin = integrity && ` integrity="${integrity}" crossorigin="anonymous"`;
  const settings = [...attributesOf(choices)].map(([name, value]) => `\n        ${name}="${inHtml(value)}"`);
  return `<script async src="${inHtml(`${filesOf(choices, usualFiles)}/${path}`)}"${pin}${settings.join('')}></script>`;
}

function fileOf({ hosting }: Choices, release: Release): File {
  if (hosting === 'managed') return { path: `${majorOf(release)}/gop-y.js`, integrity: '' };
  return hosting === 'single'
    ? { path: `${release.version}/gop-y.full.js`, integrity: release.integrity.single }
    : { path: `${release.version}/gop-y.js`, integrity: release.integrity.loader };
}
