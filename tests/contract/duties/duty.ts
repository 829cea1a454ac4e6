import type { Feature } from '#protocol/portal';
import type { DutyId } from './dutyId';
import type { Finding } from './finding';
import type { Section } from './section';
import type { Endpoint } from './wire/endpoint';

/** One thing that every endpoint has to do, whoever wrote it. */
export interface Duty {
  readonly id: DutyId;
  /** Where the contract says so. */
  readonly section: Section;
  /** What portal.json has to list before it is a duty; `null`: it always is. */
  readonly needs: Feature | null;
  /** How many test submissions the endpoint holds afterwards, at most. */
  readonly leaves: number;
  /** Looks whether it is held: all that is not as it should be. `not-offered`: the endpoint has nothing of the kind. */
  hold(endpoint: Endpoint): Promise<readonly Finding[] | 'not-offered'>;
}
