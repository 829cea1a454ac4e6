import type { Settings } from '../settings';
import type { Channel } from '../store/telling';

/** Whom the settings have told. */
export function channelsOf({ webhook, mail }: Pick<Settings, 'webhook' | 'mail'>): readonly Channel[] {
  return [...(webhook ? ['webhook' as const] : []), ...(mail ? (['citizen', 'officers'] as const) : [])];
}
