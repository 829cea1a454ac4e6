import type { BallotInHand } from '#device/ballotDraft';
import type { Drafts } from '#device/drafts';
import type { Life } from '#panel/living';
import type { Consultation } from '#protocol/consultation';
import type { Answer, Item, Unfinished } from '#protocol/items/items';
import { toJson } from '#protocol/json';
import { formOf } from './items/forms';
import { writtenIn } from './items/said';

/** So long after the last letter it is kept on the device, ms. */
const PAUSE = 700;

/**
 * A ballot while it is answered: in `kept` from screen to screen, and on the device as a draft.
 * @param life of the consultation's screens; when they go, what was just written is kept at once
 * @param drafts `null`: what is answered with one press is not worth a trace on the device
 */
export function createInHand(
  life: Life,
  kept: Map<string, BallotInHand>,
  drafts: Drafts<BallotInHand> | null,
  { id, draft, text }: Pick<Consultation, 'id' | 'draft' | 'text'>,
) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(pause);
    pause = undefined;
    const inHand = kept.get(id);
    (inHand ? drafts?.keep(inHand) : drafts?.forgetOwn())?.catch(() => {});
  };
  const hurry = () => {
    if (pause) keep();
  };
  addEventListener('pagehide', hurry);
  life.onLeave(() => {
    removeEventListener('pagehide', hurry);
    hurry();
  });

  /** Without a text nobody can tell which words of an earlier version are still the same. */
  const isOfNow = (version: string) => text !== undefined || version === draft;
  const find = (item: Item) => {
    const found = kept.get(id)?.answers[item.id];
    return found?.given.kind === item.kind && isOfNow(found.draft) ? found : undefined;
  };
  const put = (item: string, answers: BallotInHand['answers']) => {
    const { [item]: _, ...others } = kept.get(id)?.answers ?? {};
    const all = { ...others, ...answers };
    if (Object.keys(all).length > 0) kept.set(id, { answers: all });
    else kept.delete(id);
  };
  const blank = (item: Item) => formOf(item.kind)?.blank(item.id) as Unfinished;

  return {
    /** Keeps at once what was just answered: whoever goes on may not come back. */
    hurry,
    /** As it was given so far, or blank. */
    of: (item: Item): Unfinished => find(item)?.given ?? blank(item),
    /** The version that was on the screen when an item was last answered. */
    versionOf: (item: Item): string | undefined => find(item)?.draft,
    give(item: Item, given: Unfinished): void {
      const isBlank = toJson(given) === toJson(blank(item));
      put(item.id, isBlank ? {} : { [item.id]: { draft, given } });
      clearTimeout(pause);
      pause = setTimeout(keep, PAUSE);
    },
    /** The citizen takes back what they said of an item. */
    take(item: Item): void {
      put(item.id, {});
      keep();
    },
    /** What would be sent for an item, or `null`. */
    answer(item: Item): Answer | null {
      const found = find(item);
      return found ? (formOf(item.kind)?.answer(found.given) ?? null) : null;
    },
    /** What was written about what is not asked any more, as after a new version of the text. */
    leftOut(items: readonly Item[]): string {
      const asked = new Set(items.map((item) => item.id));
      return Object.entries(kept.get(id)?.answers ?? {})
        .map(([item, { given }]) => (asked.has(item) ? '' : writtenIn(given)))
        .filter(Boolean)
        .join('\n\n');
    },
    resume({ answers }: BallotInHand): void {
      drafts?.takeOver();
      // Somebody may have begun to answer before they saw that there was one.
      kept.set(id, { answers: { ...answers, ...kept.get(id)?.answers } });
    },
    /** It was handed over. Resolves to what it was, for whoever has to send it once more. */
    end(): BallotInHand | undefined {
      clearTimeout(pause);
      pause = undefined;
      const inHand = kept.get(id);
      kept.delete(id);
      return inHand;
    },
    /** What was sent leaves no choice behind on the device, not even one of an earlier visit. */
    forget: () => void drafts?.forget().catch(() => {}),
  };
}

export type InHand = ReturnType<typeof createInHand>;
