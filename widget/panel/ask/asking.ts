import type { KeptDraft } from '#device/drafts';
import type { QuestionWords } from '#device/questionWords';
import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { QuestionInput } from '#outbox/outbox';
import type { Event } from '#outbox/state';
import type { SubmissionId } from '#protocol/ids';
import { LIMITS } from '#protocol/limits';
import { photoNames } from '#protocol/photo';
import { type Question, questionIssues } from '#protocol/question';
import { type Edited, forgetDraft, type Kept, type Wrong } from '../kept';
import type { Life } from '../living';
import { shrink } from '../photos/shrink';
import { partsOf, type QuestionDraft, type Rules } from './draft';

/** So long after the last letter a draft is kept, ms. */
const PAUSE = 700;

interface Around {
  readonly life: Life;
  readonly kept: Kept;
  readonly post: Post;
  readonly messages: PanelMessages;
  readonly page: string | undefined;
  readonly rules: () => Rules | undefined;
  /** Shows what became of it. */
  readonly submitted: (submitted: Event, draft: QuestionDraft) => void;
  /** Shows the form, in place of what was submitted or above what is shown. */
  readonly begin: (how: 'instead' | 'above') => void;
}

/** A question while it is written, and when it is submitted. */
export function createAsking({ life, kept, post, messages, page, rules, submitted, begin }: Around) {
  const { lang, photos: words } = messages;
  const { outbox, drafts } = post;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Keeps the words on the device, or lets go of them where there are none. A refused question is kept already. */
  const keepDraft = async () => {
    clearTimeout(pause);
    pause = undefined;
    const { question, edited, begun } = kept;
    if (edited) return;
    const at = await (question.text ? drafts.keep(question) : drafts.forgetOwn()).catch(() => undefined);
    if (begun !== kept.begun) return;
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

  /** Sends what is there; resolves to what is wrong with it, if anything is. */
  const submit = async (): Promise<Wrong> => {
    const { edited, left } = kept;
    // Photos may still be read, or made small.
    await edited?.whole;
    await kept.making.done;
    const draft = kept.question;
    const parts = partsOf(draft, rules() as Rules, lang, page);
    const wrong = questionIssues(parts, rules() as Rules);
    if (wrong.length > 0 || left !== kept.left) return wrong;
    const { photos: _, topic, ...others } = parts;
    const input: QuestionInput = { ...others, topic: topic ?? null };
    const event = await outbox.submitQuestion(input, draft.photos);
    if (edited) await replaced(edited, event.id, draft.photos.length).catch(() => {});
    // What is being written belongs to the next person.
    if (left !== kept.left) return [];
    clearTimeout(pause);
    pause = undefined;
    // What only memory holds now is kept as a draft for as long as drafts are.
    const isLoose = 'where' in event.state && event.state.where === 'memory';
    if (!isLoose) drafts.forgetOwn().catch(() => {});
    forgetDraft(kept);
    submitted(event, draft);
    return [];
  };

  return {
    changed,
    /** One after the other: a cheap phone has no memory for two. What belongs to a question that is gone is dropped. */
    addPhotos(files: readonly File[]): Promise<readonly string[]> {
      const { begun } = kept;
      const problems: string[] = [];
      const count = (by: number, done = kept.making.done) => {
        if (begun === kept.begun) kept.making = { count: kept.making.count + by, done };
      };
      const add = async (file: File) => {
        if (begun !== kept.begun) return;
        const shrunk = await shrink(file).catch(() => ({ kind: 'failed', why: 'size' }) as const);
        if (begun !== kept.begun) return;
        const { photos } = kept.question;
        const isThere = shrunk.kind === 'done' && photos.some(({ sha256 }) => sha256 === shrunk.photo.sha256);
        if (shrunk.kind === 'failed') problems.push(`${file.name}: ${words.failed(shrunk.why)}`);
        else if (isThere) problems.push(words.twice);
        else if (photos.length >= LIMITS.photos) problems.push(words.tooMany(LIMITS.photos));
        else changed({ photos: [...photos, shrunk.photo] });
      };
      const work = kept.making.done.then(async () => {
        for (const file of files) {
          await add(file);
          count(-1);
        }
      });
      count(files.length, work);
      return work.then(() => problems);
    },
    resume({ intent, text, topic }: KeptDraft<QuestionWords>) {
      drafts.takeOver();
      // Somebody may have begun to write before they saw that there was one.
      const both = [text, kept.question.text].filter(Boolean).join('\n\n');
      // A topic that has gone since is chosen anew.
      kept.question = { ...kept.question, intent, text: both, topic: known(topic, rules()) };
    },
    /** Once, however often it is asked for while it is under way. */
    submit(): Promise<Wrong> {
      if (kept.submitting) return kept.submitting;
      const mine = submit().finally(() => {
        // The next person may be sending theirs.
        if (kept.submitting === mine) kept.submitting = null;
        life.redraw();
      });
      kept.submitting = mine;
      life.redraw();
      return mine;
    },
    /** Writes a refused question anew, from what the outbox holds of it. How to reach its writer is asked anew: others use the device too. */
    edit(question: Question) {
      const { id, intent, text, topic, commune, page: about } = question;
      forgetDraft(kept);
      const whole = outbox.photosOf(id).then(
        (photos) => {
          if (kept.edited?.id !== id) return false;
          const all = [...photos, ...kept.question.photos].slice(0, LIMITS.photos);
          kept.question = { ...kept.question, photos: all };
          life.redraw();
          return photos.length === (question.photos?.length ?? 0);
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
