import type { Post } from '#outbox/entry';
import type { ConsultationIndex } from '#protocol/consultation';
import { NO_PORTAL, type Portal } from '#protocol/portal';
import { isWhole } from '#protocol/privacy';
import type { Rules } from './ask/draft';

/** What the endpoint says of itself, as far as it could be learnt. */
export interface Published {
  readonly portal: Portal | null;
  /** The portal's rules, or the narrow ones that hold where there is no portal.json. */
  readonly rules: Rules;
  readonly index: ConsultationIndex | null;
  readonly unreachable: boolean;
}

/** @param report tells the webmaster of what is asked for and not explained */
export async function readPublished(
  reader: Post['reader'],
  report: (message: string) => void,
): Promise<Published> {
  const [read, index] = await Promise.all([reader.portal(), reader.consultations()]);
  const portal = read.kind === 'found' ? withWholeNotice(read.value, report) : null;
  return {
    portal,
    rules: portal ?? NO_PORTAL,
    index: index.kind === 'found' ? index.value : null,
    unreachable: read.kind === 'unreachable' || index.kind === 'unreachable',
  };
}

/** Where the notice leaves something out, nothing personal is asked for, and no photo. */
function withWholeNotice(portal: Portal, report: (message: string) => void): Portal {
  const { privacy, ...others } = portal;
  if (!privacy || isWhole(privacy)) return portal;
  report('portal.json: privacy is not whole, so neither contact details nor photos are asked for');
  return { ...others, accepts: others.accepts.filter((feature) => feature !== 'photos') };
}
