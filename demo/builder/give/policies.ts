import type { Release } from '../release';
import type { Choices } from '../state/choices';
import { endpointOf, filesOf, plainPageOf } from './addresses';

/** One way to let the widget through a page's content policy. */
export interface Recipe {
  /**
   * `host`: by the host of the files; `nonce`: by a value that is new at every view; `hash`: by the file's own hash;
   * `bundle`: the portal's own script has the widget in it; `frame`: only the plain page is let in.
   */
  readonly kind: 'host' | 'nonce' | 'hash' | 'bundle' | 'frame';
  /** Directives to be added to those that the page has. */
  readonly line: string;
}

/** Stands where the page's template writes a value that is another at every view. */
const NONCE = "'nonce-NONCE'";

/** The lines for every recipe that this way of hosting allows. A managed file has no hash that lasts. */
export function policiesFor(choices: Choices, release: Release, usualFiles: string): readonly Recipe[] {
  const connect = `connect-src ${originOf(endpointOf(choices))}`;
  const recipe = (kind: Recipe['kind'], script: string): Recipe => ({
    kind,
    line: `script-src ${script}; ${connect}`,
  });
  const host = recipe('host', originOf(filesOf(choices, usualFiles)));
  const nonce = recipe('nonce', `${NONCE} 'strict-dynamic'`);
  switch (choices.hosting) {
    case 'pinned':
      return [host, nonce, recipe('hash', `'${release.integrity.loader}' 'strict-dynamic'`)];
    case 'managed':
      return [host, nonce];
    case 'single':
      return [host, nonce, recipe('hash', `'${release.integrity.single}'`)];
    case 'module':
      return [{ kind: 'bundle', line: `script-src 'self'; ${connect}` }];
    case 'frame':
      return [{ kind: 'frame', line: `frame-src ${originOf(plainPageOf(choices))}` }];
  }
}

/**
 * What a page adds that has Trusted Types on; empty: nothing. A line of its own, since on a page that has them not it would
 * forbid every other name. What adds no script, as the one file, makes no policy and needs no name.
 */
export const typesFor = ({ hosting }: Pick<Choices, 'hosting'>): string =>
  hosting === 'pinned' || hosting === 'managed' ? 'trusted-types gop-y' : '';

const originOf = (address: string): string => new URL(address).origin;
