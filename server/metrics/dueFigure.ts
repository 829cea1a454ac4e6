import { daysOf } from '../desk/inbox/days';
import type { Portals } from '../hostedPortal';
import type { Finding } from '../store/finding';
import type { Figure } from './metrics';

interface DueOptions {
  readonly store: Pick<Finding, 'dueCounts'>;
  readonly portals: Portals;
  /** ms since 1970. */
  readonly now: () => number;
  /** How many days are soon. */
  readonly dueSoon: number;
}

/** How many open questions are late, due today or due soon, so that somebody is called before citizens ask why. */
export const dueFigure = ({ store, portals, now, dueSoon }: DueOptions): Figure => ({
  name: 'gopy_questions_due',
  help: 'Open questions whose promised day is past, is today, or comes soon; counted up to 1001',
  labels: ['portal', 'when'],
  async read() {
    const days = daysOf(now(), dueSoon);
    const ofPortal = async (portal: string) => {
      const { late, today, soon } = await store.dueCounts(portal, 'all', days.today, days.soon);
      return Object.entries({ late, today, soon }).map(([when, value]) => ({
        labels: { portal, when },
        value,
      }));
    };
    return (await Promise.all([...portals.keys()].map(ofPortal))).flat();
  },
});
