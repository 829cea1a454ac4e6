import { start } from './start';

/** For `npm run dev`: the same start over the sources, where a chunk is a module. */
const chunks: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  outbox: () => import('#outbox/entry'),
  'panel.vi': () => import('../panel/entry.vi'),
  'panel.en': () => import('../panel/entry.en'),
  'consult.vi': () => import('../consult/entry.vi'),
  'consult.en': () => import('../consult/entry.en'),
};

const script = document.querySelector('script[data-endpoint]');
if (script) {
  start(script, window, '', async (role) => {
    const load = chunks[role];
    if (!load) throw new Error(`no chunk ${role}`);
    return (await load()).default;
  });
}
