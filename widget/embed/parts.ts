import type { Doctor } from '#doctor/entry';
import type { RewordWords } from '#messages/entry';
import type { WaitingHint } from '#outbox/edges';
import type { OpenPost, Post } from '#outbox/entry';
import type { Panel, Reword } from '#panel/context';
import type { LoadChunk } from './pinned';
import { builtIn, type Settings } from './settings';
import { whenIdle } from './whenIdle';

/** Loads what opens after the first press, once a page, whoever asks first. After a failure the next call tries again. */
export function createParts(
  load: LoadChunk,
  { lang, endpoint, sharedDevice, endpointFormer }: Settings,
  page: Window & typeof globalThis,
  hint: WaitingHint & { isSet(): Promise<boolean> },
) {
  let post: Promise<Post> | undefined;
  let elements = 0;
  let cancel = () => {};
  let failed = false;
  const openPost = async (reads: boolean): Promise<Post> => {
    const open = (await load('outbox')) as OpenPost;
    if (elements === 0) throw new Error('nothing on the page needs it any more');
    post ??= open(endpoint, page, hint, sharedDevice === 'ask', endpointFormer, reads);
    return post;
  };
  // What waits from an earlier visit.
  const send = async () => {
    if (await hint.isSet()) await openPost(false).catch(() => {});
  };
  const own = builtIn(lang);
  const loadPanel = () => load(`panel.${own}`) as Promise<Panel>;
  /** Of a language that the release lacks the endpoint is asked for the words, once somebody opens the panel. */
  const readWords = async ({ reader }: Post): Promise<Reword> => {
    const [reword, reading] = await Promise.all([load('messages'), reader.messages(lang)]);
    const texts = reading.kind === 'found' ? reading.value : undefined;
    return (part, words, root) =>
      (reword as RewordWords)(words, texts && { ...texts[part], lang }, lang, root);
  };
  let rewording = own === lang ? Promise.resolve<Reword>((_, words) => words) : undefined;
  const all = async () => {
    const [panel, post] = await Promise.all([loadPanel(), openPost(true)]);
    rewording ??= readWords(post);
    rewording.catch(() => {
      rewording = undefined;
    });
    return [panel, post, await rewording] as const;
  };
  return {
    /**
     * An element is on the page: what waits is sent once the page has had its turn. Returns what takes it off: when none
     * is left, nothing of the outbox goes on.
     */
    enter() {
      elements += 1;
      if (elements === 1) cancel = whenIdle(page, () => void send());
      return () => {
        elements -= 1;
        if (elements > 0) return;
        cancel();
        const last = post;
        post = undefined;
        last?.then(
          (it) => it.stop(),
          () => {},
        );
      };
    },
    /**
     * Files only: nothing is asked of the endpoint before it is pressed. After a failure only a press tries again: a
     * pointer that comes and goes would download them each time.
     */
    prefetch() {
      if (failed) return;
      Promise.all([loadPanel(), load('outbox')]).catch(() => {
        failed = true;
      });
    },
    /** All that opening takes, without showing it. What fails is told when it is opened. */
    prepare: () => void all().catch(() => {}),
    all,
    /** Consultations come apart: most visitors ask or read. */
    loadConsult: async () => load(`consult.${own}`, (await loadPanel()).kit),
    /** Comes only when a webmaster asks; what it gives examines the page. */
    async loadDoctor() {
      const doctor = (await load('doctor')) as Doctor;
      return () => doctor(page, { endpoint, lang: own, load });
    },
  };
}

export type Parts = ReturnType<typeof createParts>;
