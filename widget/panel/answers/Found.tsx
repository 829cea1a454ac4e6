import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { AnswerSummary } from '#protocol/answers';
import { living } from '../living';
import { AnswerList } from './AnswerList';
import { createMatching, type Matching } from './matching';

interface FoundProps {
  readonly post: Post;
  readonly messages: PanelMessages;
  /** What is being written. It is looked at here and goes nowhere. */
  readonly text: string;
  readonly read: (answer: string) => void;
  readonly search: () => void;
  readonly say: (words: string) => void;
}

/** Answers to what is being written, below it. The list of titles is read when the first letter is there. */
export const Found = living<FoundProps>(({ redraw, onLeave }, { post, messages, say }) => {
  const words = messages.answers;
  let matching: Matching | undefined;
  let archive = false;
  let asked = false;
  let matched = '';
  let found: readonly AnswerSummary[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  onLeave(() => clearTimeout(pause));

  const look = (text: string) => {
    if (!matching || text === matched) return;
    matched = text;
    clearTimeout(pause);
    // After a word, not after a letter; and what was found is said once it is another.
    pause = setTimeout(() => {
      const before = found;
      found = matching?.(text) ?? [];
      if (found.length > 0 && found[0]?.id !== before[0]?.id) {
        // Not over what a screen reader says of the letters.
        pause = setTimeout(() => say(words.found(found.length)), 1700);
      }
      redraw();
    }, 300);
  };
  const load = async () => {
    const index = await post.reader.answers();
    if (index.kind !== 'found') return;
    matching = createMatching(index.value.answers);
    archive = index.value.archive === true;
    redraw();
  };
  return ({ text, read, search }) => {
    if (text && !asked) {
      asked = true;
      void load();
    }
    look(text);
    return (
      <>
        {found.length > 0 && (
          <section aria-labelledby="gop-y-found">
            <h3 id="gop-y-found">{words.maybe}</h3>
            <AnswerList answers={found} read={read} />
          </section>
        )}
        {archive && (
          <p>
            <button type="button" onClick={search}>
              {words.searchAll}
            </button>
          </p>
        )}
      </>
    );
  };
});
