import { LIMITS } from '#protocol/limits';

/** The address of the page it is about, without what may say who looks at it and how; `undefined`: it has none to give. */
export function pageAddress({ protocol, origin, pathname }: Location): string | undefined {
  // In an address on the wire it would stand for a name and a password.
  const address = origin + pathname.replace(/@/g, '%40');
  return /^https?:$/.test(protocol) && address.length <= LIMITS.page ? address : undefined;
}
