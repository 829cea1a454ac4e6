import messages from '#messages/entry';
import outbox from '#outbox/entry';
import consultEn from '../consult/entry.en';
import consultVi from '../consult/entry.vi';
import panelEn from '../panel/entry.en';
import panelVi from '../panel/entry.vi';
import type { LoadChunk } from './pinned';
import { startOwn } from './startOwn';

/**
 * All in one file, for pages whose Trusted Types list will not name `gop-y`: it adds no script, so it needs no policy.
 * It costs a page view what else only somebody who opens the panel pays.
 */
const chunks: Readonly<Record<string, unknown>> = {
  outbox,
  messages,
  'panel.vi': panelVi,
  'panel.en': panelEn,
  'consult.vi': consultVi,
  'consult.en': consultEn,
};

const loadChunk: LoadChunk = async (role) => {
  const chunk = chunks[role];
  if (!chunk) throw new Error(`gop-y.full.js has no ${role}`);
  return chunk;
};

startOwn(() => loadChunk);
