import type { LoadChunk } from './pinned';

/** The other files where each is a module, as for npm and `npm run dev`: whoever serves them vouches for them. */
const modules: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  outbox: () => import('#outbox/entry'),
  messages: () => import('#messages/entry'),
  'panel.vi': () => import('../panel/entry.vi'),
  'panel.en': () => import('../panel/entry.en'),
  'consult.vi': () => import('../consult/entry.vi'),
  'consult.en': () => import('../consult/entry.en'),
  doctor: () => import('../doctor/entry'),
};

export const importChunk: LoadChunk = async (role) => {
  const load = modules[role];
  if (!load) throw new Error(`no chunk ${role}`);
  return (await load()).default;
};
