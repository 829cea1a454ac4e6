import type { Officer, Officers } from '../../desk/officers/officer';
import { sightOf } from '../../desk/officers/sightOf';
import { sha256 } from '../../digest';
import type { Portals } from '../../hostedPortal';
import { sees } from '../../store/sight';
import { shelfOf } from '../../store/standing';
import type { DeskQuestion, Store } from '../../store/store';
import type { Telling } from '../../store/telling';
import { failedHere, type Outcome } from '../outcome';
import type { Teller } from '../tellAll';
import { digestOf, type Item } from './digest';
import { LETTER_WITHIN, type SendLetter } from './mailer';

const AT_ONCE = 200;
/** ms: what is read before, and as far as two machines' clocks may differ. */
const SPARE = 30_000;

interface Edges {
  readonly store: Pick<Store, 'question'>;
  readonly portals: Portals;
  readonly officers: Officers;
  /** Address of the officers' desk. */
  readonly desk: string;
  readonly send: SendLetter;
}

/** What is still to be told of, or that it is not: a question that is gone or done with. */
interface Waiting {
  readonly telling: Telling;
  readonly question: DeskQuestion;
}

/** Writes to the officers who left an address, to each one letter of what is theirs. */
export function officersTeller({ store, portals, officers, desk, send }: Edges): Teller {
  const reached = [...officers.values()].filter(({ email }) => email !== null).length;

  async function waitingOf(tellings: readonly Telling[]): Promise<readonly Waiting[]> {
    const waiting: Waiting[] = [];
    for (const telling of tellings) {
      const question = await store.question(telling.portal, telling.question, 'all');
      if (question && isOpen(question)) waiting.push({ telling, question });
    }
    return waiting;
  }

  /** Of each telling what came of the letters that it stands in. */
  async function write(waiting: readonly Waiting[]): Promise<ReadonlyMap<string, readonly Outcome[]>> {
    const outcomes = new Map<string, readonly Outcome[]>();
    for (const officer of officers.values()) {
      const hosted = portals.get(officer.portal);
      const to = officer.email;
      if (!hosted || to === null) continue;
      const theirs = waiting.filter(isOf(officer, sightOf(officer, hosted)));
      if (theirs.length === 0) continue;
      const id = await sha256([officer.id, ...theirs.map(({ telling }) => telling.id).sort()].join());
      const letter = { id, to, sender: hosted.portal.name.vi, ...digestOf(theirs.map(itemOf), hosted, desk) };
      const outcome = await send(letter);
      for (const { telling } of theirs)
        outcomes.set(telling.id, [...(outcomes.get(telling.id) ?? []), outcome]);
    }
    return outcomes;
  }

  return {
    channel: 'officers',
    limit: AT_ONCE,
    // One letter goes after another.
    lease: reached * LETTER_WITHIN + SPARE,
    async send(tellings) {
      try {
        const outcomes = await write(await waitingOf(tellings));
        return tellings.map(({ id }) => together(outcomes.get(id) ?? []));
      } catch (error) {
        return tellings.map(() => failedHere(error));
      }
    },
  };
}

const isOpen = ({ history }: DeskQuestion) => shelfOf(history.at(-1)?.state ?? 'received') === 'open';

const isOf =
  ({ portal }: Officer, sight: ReturnType<typeof sightOf>) =>
  ({ telling, question }: Waiting) =>
    telling.portal === portal && sees(sight, question.agency);

const itemOf = ({ telling, question }: Waiting): Item => ({
  event: telling.event === 'due' ? 'due' : 'new',
  question,
});

/** Told once somebody was: who was told is not to be told again because another's mailbox is full. */
const together = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find(({ kind }) => kind === 'told') ??
  outcomes.find(({ kind }) => kind === 'failed') ??
  outcomes[0] ?? { kind: 'nothing' };
