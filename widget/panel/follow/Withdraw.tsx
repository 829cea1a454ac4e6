import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Followed, Scope } from '#protocol/follow';
import { inLanguage, type Words } from '#protocol/text';
import { Confirmed } from './Confirmed';
import { whyUnasked } from './unasked';

interface WithdrawProps {
  readonly messages: PanelMessages;
  readonly post: Post;
  readonly followed: Extract<Followed, { status: 'found' }>;
  /** What the law gives, in the portal's words; `null`: it says nothing. */
  readonly law: Words | null;
  /** @param what was erased, in words */
  readonly changed: (followed: Followed, what: string) => void;
}

/** Takes it back by its code, without signing in: the contact details alone, or all of it. */
export function Withdraw({ messages, post, followed, law, changed }: WithdrawProps) {
  const words = messages.withdraw;
  const { code } = followed;
  const said = law && inLanguage(law, messages.lang);
  const erase = (scope: Scope) => async () => {
    const asked = await post.follow.withdraw(code, scope);
    if (asked.kind !== 'found') return whyUnasked(asked, messages);
    const { erased, at } = asked.value;
    const next: Followed =
      scope === 'all' ? { code, status: 'withdrawn', at } : { ...followed, contact: false };
    changed(next, words.done(erased, at));
    return undefined;
  };
  return (
    <details>
      <summary>{words.title}</summary>
      {said && <p lang={said.lang}>{said.text}</p>}
      {followed.contact && (
        <Confirmed
          key="contact"
          messages={messages}
          label={words.contact}
          question={words.contactAsk}
          confirm={words.contact}
          act={erase('contact')}
        />
      )}
      <Confirmed
        key="all"
        messages={messages}
        label={words.all}
        question={words.allAsk}
        confirm={words.all}
        act={erase('all')}
      />
    </details>
  );
}
