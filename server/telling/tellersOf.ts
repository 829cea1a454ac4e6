import type { Settings } from '../settings';
import type { Store } from '../store/store';
import type { Teller } from './tellAll';
import { webhookTeller } from './webhook/webhookTeller';

interface Edges {
  readonly store: Store;
  readonly now: () => number;
}

/** Who does the telling: one for each channel. */
export function tellersOf(
  settings: Pick<Settings, 'webhook' | 'address'>,
  { store, now }: Edges,
): readonly Teller[] {
  const desk = `${settings.address}/desk`;
  return settings.webhook ? [webhookTeller(settings.webhook, { store, desk, now })] : [];
}
