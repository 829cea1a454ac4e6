import type { BallotInHand } from '#device/ballotDraft';
import type { Drafts } from '#device/drafts';
import type { Life } from '#panel/living';
import type { Consultation } from '#protocol/consultation';
import type { Answer, Item, Unfinished } from '#protocol/items/items';
import { formOf } from './items/forms';

/** So long after the last letter it is kept on the device, ms. */
const PAUSE = 700;

/**
 * A ballot while it is answered: kept in `kept` from screen to screen, and on the device as a draft.
 * @param life of the consultation's screens; when they go, what was just written is kept at once
 */
export function createInHand(
  life: Life,
  kept: Map<string, BallotInHand>,
  drafts: Drafts<BallotInHand>,
  { id, draft }: Pick<Consultation, 'id' | 'draft'>,
) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(pause);
    pause = undefined;
    const inHand = kept.get(id);
    if (inHand) drafts.keep(inHand).catch(() => {});
  };
  const hurry = () => {
    if (pause) keep();
  };
  addEventListener('pagehide', hurry);
  life.onLeave(() => {
    removeEventListener('pagehide', hurry);
    hurry();
  });
  const answers = () => kept.get(id)?.answers ?? {};

  return {
    /** As it was given so far, or blank. */
    of(item: Item): Unfinished {
      const given = answers()[item.id];
      return given?.kind === item.kind ? given : (formOf(item.kind)?.blank(item.id) as Unfinished);
    },
    give(given: Unfinished): void {
      kept.set(id, { draft: kept.get(id)?.draft ?? draft, answers: { ...answers(), [given.item]: given } });
      clearTimeout(pause);
      pause = setTimeout(keep, PAUSE);
    },
    /** The citizen takes back what they said of an item. */
    take(item: Item): void {
      const { [item.id]: _, ...others } = answers();
      if (Object.keys(others).length > 0) {
        kept.set(id, { draft: kept.get(id)?.draft ?? draft, answers: others });
        keep();
        return;
      }
      kept.delete(id);
      drafts.forgetOwn().catch(() => {});
    },
    /** What would be sent for an item, or `null`. */
    answer(item: Item): Answer | null {
      const given = answers()[item.id];
      return given?.kind === item.kind ? (formOf(item.kind)?.answer(given) ?? null) : null;
    },
    /** The version that it was begun with, or `undefined`: it was not begun. */
    begunWith: () => kept.get(id)?.draft,
    resume(found: BallotInHand): void {
      drafts.takeOver();
      // Somebody may have begun to answer before they saw that there was one.
      kept.set(id, { draft: found.draft, answers: { ...found.answers, ...answers() } });
    },
    /** It was sent. @param isLoose only memory holds it now: the draft stays for as long as drafts do */
    end(isLoose: boolean): void {
      clearTimeout(pause);
      pause = undefined;
      kept.delete(id);
      if (!isLoose) drafts.forgetOwn().catch(() => {});
    },
  };
}

export type InHand = ReturnType<typeof createInHand>;
