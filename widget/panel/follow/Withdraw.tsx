import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Followed, Scope } from '#protocol/follow';
import { inLanguage, type Words } from '#protocol/text';
import { living } from '../living';
import { Confirmed } from './Confirmed';

interface WithdrawProps {
  readonly messages: PanelMessages;
  readonly post: Post;
  readonly followed: Extract<Followed, { status: 'found' }>;
  /** What the law gives, in the portal's words; `null`: it says nothing. */
  readonly law: Words | null;
  readonly changed: (followed: Followed) => void;
  readonly say: (words: string) => void;
}

/** Takes it back by its code, without signing in: the contact details alone, or all of it. */
export const Withdraw = living<WithdrawProps>(({ redraw }) => {
  let done = '';
  return ({ messages, post, followed, law, changed, say }) => {
    const words = messages.withdraw;
    const { code } = followed;
    const said = law && inLanguage(law, messages.lang);
    const erase = (scope: Scope) => async () => {
      const asked = await post.follow.withdraw(code, scope);
      if (asked.kind !== 'found') throw new Error(`gop-y: not withdrawn, ${asked.kind}`);
      const { erased, at } = asked.value;
      done = words.done(erased, at);
      changed(scope === 'all' ? { code, status: 'withdrawn', at } : { ...followed, contact: false });
      say(done);
      redraw();
    };
    return (
      <details>
        <summary>{words.title}</summary>
        {said && <p lang={said.lang}>{said.text}</p>}
        {done && <p>{done}</p>}
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
  };
});
