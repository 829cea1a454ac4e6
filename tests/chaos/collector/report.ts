import type { Outcome } from './runCollectorChaos';

export const isGood = ({ lost, doubled, astray, untrue, left, unknown }: Outcome): boolean =>
  lost.length + doubled.length + astray.length + untrue.length + left === 0 && unknown > 0;

/** What is wrong, and last the line that counts. */
export function reportOf({ lost, doubled, astray, untrue, left, sent, underLoad, unknown }: Outcome): string {
  return [
    ...lost.map((what) => `lost: ${what}`),
    ...doubled.map((what) => `doubled: ${what}`),
    ...astray.map((what) => `astray: ${what}`),
    ...untrue.map((what) => `untrue: ${what}`),
    `sent ${sent}, acknowledged between the kills ${underLoad}, posts without an answer ${unknown}`,
    `lost ${lost.length}, doubled ${doubled.length}, astray ${astray.length}, untrue ${untrue.length}, left ${left}`,
  ].join('\n');
}
