import type { KeptDraft } from '#device/drafts';
import type { Post } from '#outbox/entry';
import type { QuestionInput } from '#outbox/outbox';
import type { Event } from '#outbox/state';
import type { SubmissionId } from '#protocol/ids';
import { photoNames } from '#protocol/photo';
import type { Question } from '#protocol/question';
import { type Edited, forgetDraft, type Kept } from '../kept';
import type { Life } from '../living';
import { partsOf, type QuestionDraft, type Rules } from './draft';

/** So long after the last letter a draft is kept, ms. */
const PAUSE = 700;

interface Around {
  readonly life: Life;
  readonly kept: Kept;
  readonly post: Post;
  readonly lang: string;
  readonly page: string | undefined;
  readonly rules: () => Rules | undefined;
  /** Shows what became of it. */
  readonly submitted: (submitted: Event, draft: QuestionDraft) => void;
  /** Shows the form, in place of what was submitted or above what is shown. */
  readonly begin: (how: 'instead' | 'above') => void;
}

/** A question while it is written, and when it is submitted. */
export function createAsking({ life, kept, post, lang, page, rules, submitted, begin }: Around) {
  const { outbox, drafts } = post;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Keeps the words on the device, or lets go of them where there are none. A refused question is kept already. */
  const keepDraft = async () => {
    clearTimeout(pause);
    pause = undefined;
    const { question, edited, left } = kept;
    if (edited) return;
    const at = await (question.text ? drafts.keep(question) : drafts.forget()).catch(() => undefined);
    if (left !== kept.left) return;
    kept.draftAt = at ?? undefined;
    life.redraw();
  };
  const hurry = () => {
    if (pause) void keepDraft();
  };
  addEventListener('pagehide', hurry);
  life.onLeave(() => {
    removeEventListener('pagehide', hurry);
    hurry();
  });

  const changed = (change: Partial<QuestionDraft>) => {
    kept.question = { ...kept.question, ...change };
    // Who empties the field writes another one.
    if (!kept.question.text && change.text !== undefined) kept.edited = null;
    const kind = ['text', 'topic', 'intent'] as const;
    if (!kind.some((name) => name in change)) return;
    clearTimeout(pause);
    pause = setTimeout(keepDraft, PAUSE);
  };

  /** A question was written anew: what it was made from goes once the new one is held as safely, with every photo. */
  const replaced = async (old: Edited, id: SubmissionId, photos: number) => {
    const isLoose = async (name: string) => {
      const state = await outbox.stateOf(name);
      return !state || ('where' in state && state.where === 'memory');
    };
    const loose = await Promise.all([id, ...photoNames(id, photos)].map(isLoose));
    if ((await old.whole) && (!loose.includes(true) || (await isLoose(old.id)))) await outbox.discard(old.id);
  };

  return {
    changed,
    resume({ intent, text, topic }: KeptDraft) {
      // A topic that has gone since is chosen anew.
      kept.question = { ...kept.question, intent, text, topic: known(topic, rules()) };
    },
    async submit() {
      const { edited, left } = kept;
      kept.submitting = true;
      const work = async () => {
        // Its photos may still be read.
        await edited?.whole;
        const draft = kept.question;
        const { photos: _, topic, ...parts } = partsOf(draft, rules() as Rules, lang, page);
        const input: QuestionInput = { ...parts, topic: topic ?? null };
        return { draft, event: await outbox.submitQuestion(input, draft.photos) };
      };
      const { draft, event } = await work().finally(() => {
        kept.submitting = false;
      });
      if (edited) await replaced(edited, event.id, draft.photos.length).catch(() => {});
      // What is being written belongs to the next person.
      if (left !== kept.left) return;
      forgetDraft(kept);
      clearTimeout(pause);
      pause = undefined;
      drafts.forget().catch(() => {});
      submitted(event, draft);
    },
    /** Writes a refused question anew, from what the outbox holds of it. How to reach its writer is asked anew: others use the device too. */
    edit({ id, intent, text, topic, commune, page: about }: Question) {
      forgetDraft(kept);
      const whole = outbox.photosOf(id).then(
        (photos) => {
          if (kept.edited?.id !== id) return false;
          kept.question = { ...kept.question, photos };
          life.redraw();
          return true;
        },
        () => false,
      );
      kept.question = {
        ...kept.question,
        intent,
        text,
        topic: known(topic, rules()),
        commune: commune ?? null,
        // It may have been written on another page than this.
        withPage: about === page,
      };
      kept.edited = { id, whole };
      begin('above');
    },
    /** As `edit`, by whoever has just written it: everything is still in its field. */
    editAgain(id: SubmissionId, draft: QuestionDraft) {
      kept.question = draft;
      kept.edited = { id, whole: Promise.resolve(true) };
      begin('instead');
    },
  };
}

const known = (topic: string | null | undefined, rules: Rules | undefined) =>
  topic === null || rules?.topics.some(({ id }) => id === topic) ? topic : undefined;
