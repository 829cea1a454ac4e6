import type { Settings } from '../settings';
import type { Channel } from '../store/telling';

/** Whom the settings have told. */
export const channelsOf = ({ webhook }: Pick<Settings, 'webhook'>): readonly Channel[] =>
  webhook ? ['webhook'] : [];
