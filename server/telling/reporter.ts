import type { Channel, Telling } from '../store/telling';
import type { Outcome } from './outcome';

type Reported = Outcome | { readonly kind: 'dead'; readonly why: string };

/**
 * Says what the operator has to know, once for each change and not for each try: that a channel fails and why, that it
 * works again, and each thing that was given up. It says kinds and codes, and neither ids nor words.
 */
export function createReporter(log: (line: string) => void): (telling: Telling, outcome: Reported) => void {
  const failing = new Map<Channel, string>();
  return ({ channel, event }, outcome) => {
    switch (outcome.kind) {
      case 'nothing':
      case 'refused':
        return;
      case 'told':
        if (failing.delete(channel)) log(`telling: ${channel} works again`);
        return;
      case 'failed':
        if (failing.get(channel) !== outcome.why)
          log(`telling: ${channel} fails (${outcome.why}), tried again`);
        failing.set(channel, outcome.why);
        return;
      case 'dead':
        log(`telling: ${channel} ${event} given up (${outcome.why})`);
    }
  };
}
