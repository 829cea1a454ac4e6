import { type AnyBackstage, createBackstage } from './backstage';
import { createPlainBackstage } from './plainBackstage';

/**
 * The endpoints over which the stories are told that need no desk and nothing that a plain endpoint leaves out: sending,
 * voting, the kiosk, every endpoint. Those about the page, the loader or the device are the same over any endpoint.
 */
export const ENDPOINTS: readonly { readonly name: string; readonly create: () => Promise<AnyBackstage> }[] = [
  { name: 'the collector', create: createBackstage },
  { name: 'the plain endpoint in PHP', create: () => createPlainBackstage('php') },
  { name: 'the plain endpoint in Node', create: () => createPlainBackstage('node') },
];
