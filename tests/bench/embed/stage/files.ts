import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A file of an installed peer, `posthog-js/dist/surveys.js`. */
export const peerFile = (path: string): Buffer => readFileSync(join(bench, 'node_modules', path));

/** A file of this repository, by its path from the root. */
export const ownFile = (path: string): Buffer => readFileSync(join(root, path));

/** The path of a page's script in `contenders/`. */
export const pageScript = (path: string): string => join(bench, 'contenders', path);
