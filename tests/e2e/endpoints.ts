import { type AnyBackstage, createBackstage } from './backstage';
import { createPlainBackstage } from './plainBackstage';

/** The endpoints over which every story is told that needs no desk, and nothing that a plain endpoint leaves out. */
export const ENDPOINTS: readonly { readonly name: string; readonly create: () => Promise<AnyBackstage> }[] = [
  { name: 'the collector', create: createBackstage },
  { name: 'the plain endpoint in PHP', create: () => createPlainBackstage('php') },
  { name: 'the plain endpoint in Node', create: () => createPlainBackstage('node') },
];
