import type { FaultyNetwork } from './faultyNetwork';
import type { Ledger } from './ledger';

/** What a kill fell on, the rarest first: one that fits several is counted as the first of them. */
export const PHASES = ['storing', 'deleting', 'replying', 'uploading', 'waiting', 'idle'] as const;
export type Phase = (typeof PHASES)[number];

export const MEANING: Readonly<Record<Phase, string>> = {
  storing: 'pressed, not yet said to be stored',
  deleting: 'reply given to the browser, not yet said to be received',
  replying: 'committed, the reply on its way',
  uploading: 'a request under way to the collector or in it',
  waiting: 'said to be stored, no request under way',
  idle: 'nothing to send that the page told of',
};

/** Longer ago than this, the page has dealt with a reply, also where no form is open to tell of it. */
const DEALT_WITH = 60;

/** What is the case at this moment, by what the page told and by what the network holds. */
export function phaseNow(ledger: Ledger, posts: FaultyNetwork['posts']): Phase {
  const now = Date.now();
  const on = [...posts];
  const fresh = ([id, { stage, at }]: (typeof on)[number]) =>
    stage === 'replied' && now - at < DEALT_WITH && !ledger.wasTold(id, 'received');
  if (ledger.isStoring()) return 'storing';
  if (on.some(fresh)) return 'deleting';
  if (on.some(([, { stage }]) => stage === 'reply')) return 'replying';
  if (on.some(([, { stage }]) => stage === 'upload')) return 'uploading';
  const unsent = ledger.deeds.some(({ told }) => told.has('saved') && !told.has('received'));
  return unsent ? 'waiting' : 'idle';
}
