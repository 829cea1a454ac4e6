import type { Post } from '#outbox/entry';
import type { Event } from '#outbox/state';
import { type Life, reading } from '#panel/living';
import type { Consultation } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import type { Submission } from '#protocol/submission';

/** How long what is known of earlier ballots is waited for, ms: a store that does not answer holds up no ballot. */
const PATIENCE = 1000;

/** What this device has sent to a consultation: that, and when, never what. */
export type SentBefore = { readonly kind: 'waits' } | { readonly kind: 'received'; readonly at: string };

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
    return { waits, at: memory?.receipt?.receivedAt };
  };
  let last: Partial<Awaited<ReturnType<typeof look>>> = {};
  const [known, , refresh] = reading(life, async () => {
    const looked = look().then((found) => {
      last = found;
    });
    await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return last;
  });
  life.onLeave(outbox.subscribe(refresh));

  return {
    refresh,
    /** Whether it is known yet: what stands above a form is not to push it down under a finger. */
    isKnown: () => known() !== undefined,
    sent(): SentBefore | null {
      const { waits, at } = known() ?? {};
      if (waits) return { kind: 'waits' };
      return at ? { kind: 'received', at } : null;
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
      // Whatever comes of the ballot now, the next one of this person is to replace it.
      another = false;
      return outbox.submitBallot({ consultation: id, draft, answers });
    },
  };
}

export type Voter = ReturnType<typeof createVoter>;
