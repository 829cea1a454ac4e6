import { execFileSync } from 'node:child_process';

/** ms. A link is good for a quarter of an hour; whoever is given it needs a moment to press it. */
const LIFE = 10 * 60_000;

/**
 * A way into the desk that takes no password. A link lets one in once, so there is another when it was used or is old.
 * @param {{ make: () => string, now: () => number, otherwise: string }} options `otherwise`: where the desk is, for when no
 *   link can be made, as while the collector is being built anew
 */
export function createDeskDoor({ make, now, otherwise }) {
  let href = '';
  let made = 0;
  return {
    /** @returns {{ href: string, signsIn: boolean }} `signsIn`: no password is asked for */
    look() {
      if (href && now() - made <= LIFE) return { href, signsIn: true };
      try {
        href = make();
        made = now();
        return { href, signsIn: true };
      } catch {
        return { href: otherwise, signsIn: false };
      }
    },
    /** Somebody posts to this address of the collector. @param {string} path */
    passes(path) {
      if (path.startsWith('/desk/once/')) href = '';
    },
  };
}

/** The desk of officers that the demo does not know: they sign in as always. @param {string} href */
export const closedDoor = (href) => ({ look: () => ({ href, signsIn: false }), passes() {} });

/**
 * A link by which this officer gets in once.
 * @param {{ collector: string, officer: string, env: Record<string, string | undefined> }} options `collector`: its file
 */
export function oneTimeLink({ collector, officer, env }) {
  // The sentence that comes with it is for whoever runs the command by hand.
  const stdio = ['ignore', 'pipe', 'ignore'];
  return execFileSync(process.execPath, [collector, 'sign-in', officer], { env, stdio }).toString().trim();
}
