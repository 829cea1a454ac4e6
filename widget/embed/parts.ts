import type { Doctor } from '#doctor/entry';
import type { RewordWords } from '#messages/entry';
import type { WaitingHint } from '#outbox/edges';
import type { OpenPost, Post } from '#outbox/entry';
import type { Panel, Reword } from '#panel/context';
import type { LoadChunk } from './pinned';
import { builtIn, type Settings } from './settings';

/** Loads what opens after the first press, once a page, whoever asks first. After a failure the next call tries again. */
export function createParts(
  load: LoadChunk,
  { lang, endpoint, sharedDevice, endpointFormer }: Settings,
  page: Window & typeof globalThis,
  hint: WaitingHint,
) {
  let post: Promise<Post> | undefined;
  let failed = false;
  const openPost = async (reads: boolean): Promise<Post> => {
    const open = (await load('outbox')) as OpenPost;
    post ??= open(endpoint, page, hint, sharedDevice === 'ask', endpointFormer, reads);
    return post;
  };
  const own = builtIn(lang);
  const loadPanel = () => load(`panel.${own}`) as Promise<Panel>;
  /** Of a language that the release lacks the endpoint is asked for the words, once somebody opens the panel. */
  const readWords = async ({ reader }: Post): Promise<Reword> => {
    const [reword, reading] = await Promise.all([load('messages'), reader.messages(lang)]);
    const texts = reading.kind === 'found' ? reading.value : undefined;
    return (part, words) => (reword as RewordWords)(words, texts && { ...texts[part], lang }, lang);
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
  let elements = 0;
  return {
    /** An element is on the page. Returns what takes it off: when none is left, nothing of the outbox goes on. */
    enter() {
      elements += 1;
      return () => {
        elements -= 1;
        const last = post;
        if (elements > 0 || !last) return;
        post = undefined;
        last.then(
          (it) => it.stop(),
          () => {},
        );
      };
    },
    /**
     * Files only: nothing is asked of the endpoint before the citizen opens the panel. After a failure only a press
     * tries again: a pointer that comes and goes would download them each time.
     */
    prefetch() {
      if (failed) return;
      Promise.all([loadPanel(), load('outbox')]).catch(() => {
        failed = true;
      });
    },
    /** All that opening takes, without showing it. What fails is told when it is opened. */
    prepare: () => void all().catch(() => {}),
    /** Sends what waits from an earlier visit. */
    send: () => openPost(false),
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
