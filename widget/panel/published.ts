import type { Post } from '#outbox/entry';
import type { ConsultationIndex } from '#protocol/consultation';
import { NO_PORTAL, type Portal } from '#protocol/portal';
import type { Rules } from './ask/draft';

/** What the endpoint says of itself, as far as it could be learnt. */
export interface Published {
  readonly portal: Portal | null;
  /** The portal's rules, or the narrow ones that hold where there is no portal.json. */
  readonly rules: Rules;
  readonly index: ConsultationIndex | null;
  readonly unreachable: boolean;
}

export async function readPublished(reader: Post['reader']): Promise<Published> {
  const [portal, index] = await Promise.all([reader.portal(), reader.consultations()]);
  return {
    portal: portal.kind === 'found' ? portal.value : null,
    rules: portal.kind === 'found' ? portal.value : NO_PORTAL,
    index: index.kind === 'found' ? index.value : null,
    unreachable: portal.kind === 'unreachable' || index.kind === 'unreachable',
  };
}
