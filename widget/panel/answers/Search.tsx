import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { AnswerSummary } from '#protocol/answers';
import { createAttempts } from '../fields/attempts';
import { keepWhileComposing } from '../fields/composing';
import { LineField } from '../fields/LineField';
import { Title } from '../frame/Title';
import { living } from '../living';
import { AnswerList } from './AnswerList';

interface SearchProps {
  readonly post: Post;
  readonly messages: PanelMessages;
  readonly read: (answer: string) => void;
  readonly say: (words: string) => void;
  /** What was searched for before an answer was read. */
  readonly last: Searched;
}

/** Outlives the screen, so that whoever comes back from an answer finds the list again. */
export interface Searched {
  words: string;
  found: readonly AnswerSummary[] | 'unreachable' | undefined;
}

/** The whole archive, at the endpoint: what is typed here is sent, and only when the button is pressed. */
export const Search = living<SearchProps>((life, { post, messages, say, last }) => {
  const words = messages.answers;
  const attempts = createAttempts(life);
  let isEmpty = false;
  const search = async () => {
    const found = await post.reader.search(last.words);
    last.found = found.kind === 'found' ? found.value.answers : 'unreachable';
    say(last.found === 'unreachable' ? words.unreachable : words.found(last.found.length));
  };
  return ({ read }) => (
    <form
      noValidate
      onKeyDown={keepWhileComposing}
      onSubmit={(event) => {
        event.preventDefault();
        isEmpty = last.words.trim() === '';
        void attempts.make(!isEmpty, search);
      }}
    >
      <Title>{words.searchAll}</Title>
      <LineField
        id="gop-y-search"
        kind="text"
        label={words.searchWords}
        hint={words.searchHint}
        error={isEmpty ? words.noWords : undefined}
        errorPrefix={messages.fields.error}
        initial={last.words}
        changed={(typed) => {
          last.words = typed;
        }}
      />
      <button type="submit" class="primary" aria-disabled={attempts.busy}>
        {words.search}
      </button>
      {last.found === 'unreachable' ? (
        <p class="note">{words.unreachable}</p>
      ) : (
        last.found && (
          <>
            <p class="hint">{words.found(last.found.length)}</p>
            <AnswerList answers={last.found} read={read} />
          </>
        )
      )}
    </form>
  );
});
