import type { Hashes } from '../../../consultations/files';
import type { Published } from '../../../consultations/publishing';
import type { HostedPortal } from '../../../hostedPortal';
import type { Tallied } from '../../../store/tallied';
import type { Notice } from '../../notice';
import type { Session } from '../../session/sessions';
import type { Held } from '../held';
import type { Reworded } from '../reword';
import type { Sent } from '../sent';

/** All that a consultation's page shows. */
export interface ConsultationView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly held: Held;
  /** How many there are: while it is open by the running count. `null`: there is nothing to count yet, or any more. */
  readonly ballots: Tallied['ballots'] | null;
  /** `null`: nothing is. */
  readonly published: (Published & { readonly hashes: Hashes }) | null;
  /** The form that was sent and comes back, as it was filled. */
  readonly sent: Sent | null;
  /** The question whose form is there, by its id; empty: none's. Two forms of questions would have fields of one name. */
  readonly correcting: string;
  /** What would become of the text that was pasted; `null`: none was. */
  readonly reworded: Reworded | null;
  readonly notice: Notice;
  /** ms since 1970 */
  readonly now: number;
}
