import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import type { Outbox } from '#outbox/outbox';
import type { Seen } from '#outbox/shelves';
import type { Followed } from '#protocol/follow';
import type { Question } from '#protocol/question';
import { Title } from '../frame/Title';
import { redrawWithFocus } from '../frame/takeFocus';
import { latest } from '../latest';
import { living } from '../living';
import { ArrivedBallot } from './ArrivedBallot';
import { createArrived } from './arrived';
import { Confirmed } from './Confirmed';
import { Lookup } from './Lookup';
import { ReceivedItem } from './ReceivedItem';
import { createTitles } from './titles';
import { whyUnasked } from './unasked';
import { WaitingItem } from './WaitingItem';

interface SentProps {
  readonly messages: PanelMessages;
  readonly post: Post;
  /** What was last said of this device's questions, by code. */
  readonly followed: () => ReadonlyMap<string, Followed>;
  /** How a code is looked up; `null`: this endpoint does not tell. */
  readonly lookup: { readonly isChecked: boolean; readonly show: (followed: Followed) => void } | null;
  /** Also what a shared device has from before it was called shared. */
  readonly all: boolean;
  /** An earlier person's things may be on the device, which nobody here is told of. */
  readonly shared: boolean;
  /** Writes a refused question anew; `null` while another is half written. */
  readonly edit: ((question: Question) => void) | null;
  /** Everything was removed from the device. */
  readonly wiped: () => void;
  readonly say: (words: string) => void;
}

type Listed = readonly [
  Awaited<ReturnType<Outbox['waiting']>>,
  Awaited<ReturnType<Outbox['receipts']>>,
  /** There is more to remove: a vote leaves no line here. */
  boolean,
];

/** What this device sent and what still waits, so that nothing waits unseen and no code has to be typed. */
export const Sent = living<SentProps>((life, first) => {
  const { messages, post, followed, all, wiped, say } = first;
  const { outbox } = post;
  let gone = false;
  life.onLeave(() => {
    gone = true;
  });
  let listed: Listed | undefined;
  /** The device did not answer: what is listed is only what the page holds. */
  let unread = false;
  /** A new title takes the focus: whoever was on an item that is gone stands at the top again. */
  let titles = 0;
  const seen = all ? 'all' : undefined;
  const list = (of?: Seen) => {
    const more = of !== 'memory' && (all || outbox.where() === 'device');
    return Promise.all([outbox.waiting(of), outbox.receipts(of), more && outbox.keeps()]);
  };
  /** Somebody pressed for the next answer. */
  let pressed = false;
  const look = latest(
    async () => {
      const whole = await list(seen).catch(() => undefined);
      return [whole, whole ?? (await list('memory'))] as const;
    },
    ([whole, found]) => {
      listed = found;
      // What stands there already is said again only to whoever asked again.
      if (!whole && (pressed || !unread)) say(messages.sent.unread);
      unread = !whole;
      pressed = false;
      redrawWithFocus(life, () => {
        titles += 1;
        life.redraw();
      });
    },
  );
  const lookAgain = () => {
    pressed = true;
    void look();
  };
  void look();
  const titleOf = createTitles(life, post, messages.lang);
  const arrived = createArrived(() => listed?.[0] ?? []);
  life.onLeave(
    outbox.subscribe((event) => {
      arrived.hear(event);
      void look();
    }),
  );
  const wipe = async () => {
    await outbox.wipe(seen);
    arrived.forget();
    wiped();
    await look();
    say(messages.sent.wiped);
  };

  /** What is known may be of this morning: it is asked anew. */
  const open = async (code: string, show: (followed: Followed) => void): Promise<string | undefined> => {
    const asked = await post.follow.lookup([code]);
    const found = asked.kind === 'found' ? asked.value[0] : followed().get(code);
    if (asked.kind === 'limited' || (asked.kind !== 'found' && !found)) return whyUnasked(asked, messages);
    if (!found || found.status === 'unknown') return messages.follow.gone;
    // Whoever went on meanwhile is not pulled back.
    if (!gone) show(found);
    return undefined;
  };

  return ({ lookup, shared, edit }) => {
    const words = messages.sent;
    const [waiting, receipts, more] = listed ?? [[], [], false];
    const empty = waiting.length + receipts.length + arrived.all().length === 0;
    return (
      <>
        <Title key={titles}>{words.title}</Title>
        {unread && (
          <div class="note">
            <p>{words.unread}</p>
            <button type="button" onClick={lookAgain}>
              {words.lookAgain}
            </button>
          </div>
        )}
        {listed && empty && !unread && (
          <p>{shared && !all ? words.noneNow : more ? words.traces : words.none}</p>
        )}
        {waiting.length > 0 && (
          <>
            <h3>{words.waiting}</h3>
            <ul class="list">
              {waiting.map((item) => (
                <WaitingItem
                  key={item.kind === 'quarantined' ? item.key : item.entry.id}
                  item={item}
                  titleOf={titleOf}
                  messages={messages}
                  outbox={outbox}
                  edit={edit}
                />
              ))}
            </ul>
          </>
        )}
        {receipts.length + arrived.all().length > 0 && (
          <>
            <h3>{words.received}</h3>
            <ul class="list">
              {arrived.all().map(({ id, consultation, at }) => (
                <ArrivedBallot key={id} title={titleOf(consultation)} at={at} messages={messages} />
              ))}
              {receipts.map((receipt) => (
                <ReceivedItem
                  key={receipt.id}
                  messages={messages}
                  receipt={receipt}
                  followed={followed().get(receipt.code)}
                  open={lookup && ((code) => open(code, lookup.show))}
                />
              ))}
            </ul>
          </>
        )}
        {lookup && !all && <Lookup messages={messages} post={post} {...lookup} />}
        {(!empty || more) && (
          <Confirmed
            messages={messages}
            label={words.wipe}
            question={words.wipeAsk}
            confirm={words.wipeNow}
            act={wipe}
          />
        )}
      </>
    );
  };
});
