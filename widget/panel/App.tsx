import type { View } from '#embed/settings';
import type { PanelMessages } from '#messages/vi/panel';
import { accepts } from '#protocol/portal';
import { Answer } from './answers/Answer';
import { Search } from './answers/Search';
import { Ask } from './ask/Ask';
import { createAsking } from './ask/asking';
import { Consult } from './Consult';
import type { MountContext } from './context';
import { FollowedQuestion } from './follow/FollowedQuestion';
import { checkFollowed } from './follow/following';
import { Sent } from './follow/Sent';
import { isReplied } from './follow/standing';
import { SAID } from './frame/announce';
import { Frame } from './frame/Frame';
import { followNetwork, isOffline } from './frame/offline';
import { Title } from './frame/Title';
import { Home } from './Home';
import { forgetDraft, forgetFollowed, isWriting, type Kept, unsent } from './kept';
import { Leaving } from './Leaving';
import { latest } from './latest';
import { living, reading } from './living';
import { offersOf } from './offers';
import { pageAddress } from './pageAddress';
import { type Published, readPublished } from './published';
import type { Screen } from './screens';
import { Outcome } from './sent/Outcome';

export interface AppProps {
  readonly context: MountContext;
  readonly messages: PanelMessages;
  readonly first: Screen;
  /** What outlives every screen and every way in. */
  readonly kept: Kept;
  /** Speaks to those who listen to the screen. */
  readonly say: (words: string) => void;
  /** The citizen is done here. */
  readonly leave: () => void;
  /** How often it was opened: each time is a moment to ask what became of what was sent. */
  readonly opened: number;
  /** Takes it back, while it is asked about; else `null`. */
  readonly stay: (() => void) | null;
}

/** The panel: which screen is shown, and what has to outlive a screen. */
export const App = living<AppProps>((life, props) => {
  const { context, messages, first, kept, say, leave } = props;
  const { post, settings, inline } = context;
  const { outbox } = post;
  // From a view that a link named, back leads to the first screen.
  let stack: readonly Screen[] = inline || first.kind === 'home' ? [first] : [{ kind: 'home' }, first];
  const [published, readAgain, refresh] = reading(life, async () => {
    const found = await readPublished(post.reader, context.report);
    const { topic } = kept;
    if (topic && found.portal && !found.portal.topics.some(({ id }) => id === topic)) {
      context.report(`data-topic="${topic}" is no topic of the portal`);
      kept.topic = null;
      if (kept.question.topic === topic) kept.question = { ...kept.question, topic: undefined };
    }
    // Nobody has opened a form in an article by looking at the page.
    if (found.portal && !inline) void follow(found);
    return found;
  });
  const follow = async ({ rules }: Published) => {
    if (await checkFollowed(post, rules, kept)) life.redraw();
  };

  const top = () => stack[stack.length - 1] ?? first;
  const offersIn = ({ rules, index }: Published) => offersOf(settings.views, rules, index, post.reader.now());
  /** Where there is only one thing to do, the first screen is that. */
  const shownOf = (screen: Screen): Screen => {
    const found = published();
    const only = screen.kind === 'home' && found ? offersIn(found).only : null;
    return only ? screenOf(only) : screen;
  };

  /** What could not be read is asked for again when there is hope, and nothing is being typed. */
  const freshen = () => {
    const found = published();
    if (!found?.unreachable || top().kind !== 'home' || offersIn(found).only || isOffline()) return;
    refresh();
  };
  followNetwork(life, freshen);

  const show = (screens: readonly Screen[]) => {
    stack = screens;
    life.redraw();
    void count();
    freshen();
  };
  const go = (screen: Screen) => {
    show([...stack, screen]);
    const found = published();
    if (screen.kind === 'follow' && found) void follow(found);
  };
  const seeBefore = () => go({ kind: 'before' });
  /** Not while it is being stored: whoever went back would send it once more. */
  const back = () => kept.submitting || show(stack.slice(0, -1));
  /** A finished form is replaced, with all its screens: going back to what was sent would only send it twice. */
  const replace = (screen: Screen) => {
    const ends = screen.kind === 'consultation' ? [screen.kind] : ['ask', 'outcome'];
    const begun = stack.findIndex(({ kind }) => ends.includes(kind));
    show([...stack.slice(0, begun < 0 ? stack.length - 1 : begun), screen]);
  };

  const count = latest(
    () => unsent(outbox),
    (counts) => {
      Object.assign(kept, counts);
      life.redraw();
    },
  );
  void count();
  life.onLeave(outbox.subscribe(() => void count()));

  const page = pageAddress(location);
  const asking = createAsking({
    life,
    kept,
    post,
    messages,
    page,
    rules: () => published()?.rules,
    submitted: (submitted, draft) => replace({ kind: 'outcome', submitted, draft }),
    begin: (how) => {
      const form: Screen = { kind: 'ask', step: 'text' };
      if (how === 'above') go(form);
      else replace(form);
    },
  });

  /** The visible way to end, on a shared device, once something was sent. */
  const done = () =>
    post.shared.is() && (
      <button type="button" onClick={leave}>
        {messages.shared.done}
      </button>
    );

  const body = () => {
    const screen = shownOf(top());
    const found = published();
    const can = (feature: 'lookup' | 'withdraw') => found !== undefined && accepts(found.rules, feature);
    const canFollow = can('lookup') && settings.views.includes('follow');
    switch (screen.kind) {
      case 'consultation':
      case 'consultations':
        return (
          <Consult
            key={screen.kind === 'consultation' ? screen.id : ''}
            context={context}
            messages={messages}
            screen={screen}
            kept={kept.ballots}
            say={say}
            go={go}
            replace={replace}
            done={done}
            seeBefore={seeBefore}
          />
        );
      case 'follow':
      case 'before':
        return (
          <Sent
            key={screen.kind}
            messages={messages}
            post={post}
            followed={() => kept.followed}
            lookup={
              can('lookup')
                ? {
                    isChecked: found?.rules.codes === 'checked',
                    show: (followed) => go({ kind: 'followed', followed }),
                  }
                : null
            }
            all={screen.kind === 'before'}
            shared={post.shared.is()}
            edit={isWriting(kept) ? null : asking.edit}
            wiped={() => {
              forgetFollowed(kept);
              // What is being written behind this screen was never on the device.
              if (screen.kind === 'follow') {
                forgetDraft(kept);
                kept.ballots.clear();
              }
            }}
            say={say}
          />
        );
      case 'followed':
        return (
          <FollowedQuestion
            key={screen.followed.code}
            messages={messages}
            post={post}
            followed={screen.followed}
            law={found?.rules.privacy?.withdrawal ?? null}
            canWithdraw={can('withdraw')}
            changed={(followed) => {
              kept.followed = new Map(kept.followed).set(followed.code, followed);
            }}
          />
        );
      case 'outcome': {
        const { submitted, draft } = screen;
        return (
          <Outcome
            messages={messages}
            outbox={outbox}
            submitted={submitted}
            text={draft.text}
            photos={draft.photos.length}
            canFollow={canFollow}
            edit={isWriting(kept) ? null : () => asking.editAgain(submitted.id, draft)}
            say={say}
          >
            <button type="button" onClick={() => replace({ kind: 'ask', step: 'text' })}>
              {messages.ask.another}
            </button>
            {done()}
          </Outcome>
        );
      }
      case 'answer':
        return <Answer key={screen.id} post={post} messages={messages} id={screen.id} />;
      case 'search':
        return (
          <Search
            post={post}
            messages={messages}
            last={kept.searched}
            read={(id) => go({ kind: 'answer', id })}
            say={say}
          />
        );
    }
    if (!found) return <Title>{messages.loading}</Title>;
    const offers = offersIn(found);
    if (screen.kind === 'ask' && offers.ask) {
      return (
        <Ask
          key="ask"
          step={screen.step}
          messages={messages}
          rules={found.rules}
          post={post}
          draft={() => kept.question}
          changed={asking.changed}
          keptAt={kept.draftAt}
          resume={asking.resume}
          page={page}
          submit={asking.submit}
          addPhotos={asking.addPhotos}
          making={() => kept.making}
          preset={kept.commune}
          lacking={(commune) => {
            context.report(`data-commune="${commune}" is no commune of the portal`);
            kept.commune = null;
          }}
          canFollow={canFollow}
          go={(step) => go({ kind: 'ask', step })}
          read={(id) => go({ kind: 'answer', id })}
          search={() => go({ kind: 'search' })}
          say={say}
          seeBefore={seeBefore}
          redraw={() => life.redraw()}
        />
      );
    }
    const { followed, waiting, parked } = kept;
    return (
      <Home
        messages={messages}
        portal={found.portal}
        readAgain={found.unreachable ? readAgain : null}
        offers={offers}
        post={post}
        sharedChanged={() => void count()}
        waiting={waiting}
        parked={parked}
        canFollow={canFollow}
        answered={post.shared.is() ? 0 : answeredIn(followed)}
        go={(kind) => go(kind === 'before' ? { kind } : screenOf(kind))}
      />
    );
  };

  let lastOpened = props.opened;
  return ({ stay, opened }) => {
    const found = published();
    if (opened !== lastOpened && found) void follow(found);
    lastOpened = opened;
    const asked = stay && <Leaving messages={messages} kept={kept} leave={leave} stay={stay} />;
    const shown = [body(), <slot key={SAID} name={SAID} />];
    const canGoBack = !kept.submitting && stack.length > 1 && !(stack.length === 2 && isSameAsFirst());
    return inline ? (
      <div class="scroll">
        {asked}
        {canGoBack && (
          <p>
            <button type="button" onClick={back}>
              {messages.back}
            </button>
          </p>
        )}
        {shown}
      </div>
    ) : (
      <Frame messages={messages} back={canGoBack ? back : null} asked={asked} close={leave}>
        {shown}
      </Frame>
    );
  };

  /** Back would lead to the very screen: where there is one thing to do, or nobody knows yet what there is. */
  function isSameAsFirst(): boolean {
    const [below, above] = stack;
    const found = published();
    if (!below || !above || below.kind !== 'home') return false;
    return found ? shownOf(below).kind === above.kind : above.kind === 'ask';
  }
});

/** Where a view begins. */
export function screenOf(view: View): Screen {
  if (view === 'ask') return { kind: view, step: 'text' };
  return view === 'consult' ? { kind: 'consultations' } : { kind: view };
}

const answeredIn = (followed: Kept['followed']): number => [...followed.values()].filter(isReplied).length;
