import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import { CODE_ALPHABET, CODE_LENGTH, isCode, readCode } from '#protocol/code';
import type { Followed } from '#protocol/follow';
import { createAttempts } from '../fields/attempts';
import { keepWhileComposing } from '../fields/composing';
import { LineField } from '../fields/LineField';
import { living } from '../living';
import { whyUnasked } from './unasked';

const FIELD = 'gop-y-code';

interface LookupProps {
  readonly messages: PanelMessages;
  readonly post: Post;
  /** The portal's codes have a check symbol, so that a slip is found before anything is asked. */
  readonly isChecked: boolean;
  readonly show: (followed: Followed) => void;
}

/** Looks up a code from a paper or another device: typed in any case, with spaces and dashes, or pasted. */
export const Lookup = living<LookupProps>((life, { messages, post, isChecked, show }) => {
  let gone = false;
  life.onLeave(() => {
    gone = true;
  });
  const words = messages.follow;
  const attempts = createAttempts(life);
  let typed = '';
  let error: string | undefined;
  const wrongIn = (code: string): string | undefined => {
    if (!code) return words.noCode;
    if (!isChecked || isCode(code)) return undefined;
    const symbols = [...code];
    if (symbols.length !== CODE_LENGTH) return words.wrongLength(symbols.length);
    const odd = symbols.findIndex((symbol) => !CODE_ALPHABET.includes(symbol));
    return odd < 0 ? words.slip : words.oddSymbol(symbols[odd] ?? '', Math.floor(odd / 4) + 1);
  };
  const look = async (code: string) => {
    const asked = await post.follow.lookup([code]);
    const [found] = asked.kind === 'found' ? asked.value : [];
    // Whoever went on meanwhile is not pulled back.
    if (gone) return;
    if (found && found.status !== 'unknown') return show(found);
    error = asked.kind === 'found' ? words.unknown : whyUnasked(asked, messages);
  };
  const press = async (event: Event) => {
    event.preventDefault();
    // Codes of other makers may have any form.
    const code = isChecked ? readCode(typed) : typed.trim();
    error = wrongIn(code);
    await attempts.make(!error, () => look(code));
    if (error && !gone) life.redraw(() => field?.querySelector('input')?.focus());
  };
  let field: HTMLElement | null = null;
  return () => (
    <form
      noValidate
      onSubmit={press}
      onKeyDown={keepWhileComposing}
      ref={(element) => {
        field = element;
      }}
    >
      <h3>{words.lookup}</h3>
      <LineField
        id={FIELD}
        kind="code"
        label={messages.receipt.code}
        hint={words.codeHint}
        error={error}
        errorPrefix={messages.fields.error}
        initial=""
        changed={(text) => {
          typed = text;
        }}
      />
      <button type="submit" aria-disabled={attempts.busy}>
        {words.look}
      </button>
    </form>
  );
});
