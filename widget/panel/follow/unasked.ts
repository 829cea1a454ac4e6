import type { Asked } from '#endpoint/follow';
import type { PanelMessages } from '#messages/vi/panel';
import { isOffline } from '../frame/offline';

/** Why nothing was done with a code, in words that say when to try again. */
export function whyUnasked(
  asked: Exclude<Asked<unknown>, { kind: 'found' }>,
  { follow }: PanelMessages,
): string {
  switch (asked.kind) {
    case 'limited':
      return follow.limited(Math.ceil(asked.wait / 60));
    case 'unknown':
      return follow.gone;
    case 'unreachable':
      return isOffline() ? follow.offline : follow.unreachable;
  }
}
