import type { Post } from '#outbox/entry';
import type { Event } from '#outbox/state';
import { type Life, reading } from '#panel/living';
import type { Consultation } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import type { Submission } from '#protocol/submission';

/** How long the device is waited for, ms: a store that does not answer holds up no ballot. */
const PATIENCE = 1000;

/** Resolves when the work is done, or when nobody should wait any longer. */
export const patiently = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))]);

/** What this device has sent to a consultation: that, and when, never what. */
export type SentBefore =
  | { readonly kind: 'waits' }
  /** `answered`: the version of the text that it was about. */
  | { readonly kind: 'received'; readonly at: string; readonly answered: string };

/** Who votes at this device in one consultation, as far as it is known, and how they do it. */
export function createVoter(life: Life, { outbox, shared }: Post, { id, draft }: Consultation) {
  let another = false;
  const look = async () => {
    const memory = await outbox.ballotMemory(id).catch(() => undefined);
    const waiting = await outbox.waiting().catch(() => []);
    const isOwn = (body: string) => {
      const submission = JSON.parse(body) as Submission;
      return (
        submission.kind === 'ballot' &&
        submission.consultation === id &&
        submission.credential.token === memory?.credential.token
      );
    };
    const waits = waiting.some(
      (it) => it.kind === 'entry' && it.state.kind !== 'parked' && isOwn(it.entry.body),
    );
    return { waits, memory };
  };
  let last: Partial<Awaited<ReturnType<typeof look>>> = {};
  let looks = 0;
  let newest = 0;
  const [known, , refresh] = reading(life, async () => {
    looks += 1;
    const mine = looks;
    const looked = look().then((found) => {
      // One that was begun later and has ended knows better.
      if (mine < newest) return;
      newest = mine;
      last = found;
    });
    await patiently(looked);
    return last;
  });
  life.onLeave(outbox.subscribe(refresh));

  return {
    refresh,
    /** Whether it is known yet: what stands above a form is not to push it down under a finger. */
    isKnown: () => known() !== undefined,
    sent(): SentBefore | null {
      const { waits, memory } = known() ?? {};
      if (waits) return { kind: 'waits' };
      if (!memory?.receipt) return null;
      return { kind: 'received', at: memory.receipt.receivedAt, answered: memory.answered };
    },
    isAnother: () => another,
    /** On a shared device everybody is another. */
    canChange: () => !shared.is(),
    be(who: 'same' | 'another') {
      another = who === 'another';
      life.redraw();
    },
    /** Rejects when the device does not answer. */
    async submit(answers: readonly Answer[]): Promise<Event> {
      if (another && !shared.is()) await outbox.changeVoter(id);
      // Whatever comes of the ballot now, the next one of this person is to replace it, and no earlier one is theirs.
      another = false;
      refresh();
      return outbox.submitBallot({ consultation: id, draft, answers });
    },
  };
}

export type Voter = ReturnType<typeof createVoter>;
