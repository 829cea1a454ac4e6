import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import type { SubmissionId } from '#protocol/ids';
import { photoNames, submissionOf } from '#protocol/photo';
import type { Question, QuestionDraft } from '#protocol/question';
import { normalise } from '#protocol/text';
import { Ask } from './ask/Ask';
import { Consult } from './Consult';
import type { MountContext } from './context';
import { Sent } from './follow/Sent';
import { SAID } from './frame/announce';
import { Frame } from './frame/Frame';
import { followNetwork, isOffline } from './frame/offline';
import { Title } from './frame/Title';
import { Home } from './Home';
import { Leaving } from './Leaving';
import { latest } from './latest';
import { living, reading } from './living';
import { offersOf } from './offers';
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
  /** Takes it back, while it is asked about; else `null`. */
  readonly stay: (() => void) | null;
}

export interface Kept {
  /** What was typed. */
  question: QuestionDraft;
  /** The refused question that it is made from, or `null`. */
  edited: Edited | null;
  /** The topic that the page named, unless the portal lacks it. */
  topic: string | null;
  /** A question is just being stored. */
  submitting: boolean;
  /** How many submissions that the citizen may see are still to be sent, … */
  waiting: number;
  /** … and how many wait for the citizen. */
  parked: number;
  /** How many persons have left. */
  left: number;
}

interface Edited {
  readonly id: SubmissionId;
  /** How many of its photos can still be read; `undefined`: it has none. */
  photos: number | undefined;
}

/** The panel: which screen is shown, and what has to outlive a screen. */
export const App = living<AppProps>((life, { context, messages, first, kept, say, leave }) => {
  const { post, settings, inline } = context;
  const { outbox } = post;
  // From a view that a link named, back leads to the first screen.
  let stack: readonly Screen[] = inline || first.kind === 'home' ? [first] : [{ kind: 'home' }, first];
  const [published, readAgain, refresh] = reading(life, async () => {
    const found = await readPublished(post.reader);
    const { topic } = kept;
    if (topic && found.portal && !found.portal.topics.some(({ id }) => id === topic)) {
      context.report(`data-topic="${topic}" is no topic of the portal`);
      kept.topic = null;
      if (kept.question.topic === topic) kept.question = { ...kept.question, topic: undefined };
    }
    return found;
  });

  const top = () => stack[stack.length - 1] ?? first;
  const offersIn = ({ rules, index }: Published) => offersOf(settings.views, rules, index, Date.now());

  /** What could not be read is asked for again when there is hope, and nothing is being typed. */
  const freshen = () => {
    const found = published();
    if (!found?.unreachable || top().kind !== 'home' || offersIn(found).onlyAsk || isOffline()) return;
    refresh();
  };
  followNetwork(life, freshen);

  const show = (screens: readonly Screen[]) => {
    stack = screens;
    life.redraw();
    void count();
    freshen();
  };
  const go = (screen: Screen) => show([...stack, screen]);
  const seeBefore = () => go({ kind: 'before' });
  /** A finished screen is replaced: going back to a form that was sent would only send it twice. */
  const replace = (screen: Screen) => show([...stack.slice(0, -1), screen]);
  const back = () => show(stack.slice(0, -1));

  const count = latest(
    () => unsent(outbox),
    (counts) => {
      Object.assign(kept, counts);
      life.redraw();
    },
  );
  void count();
  life.onLeave(outbox.subscribe(() => void count()));

  const submit = async ({ intent, text: typed, topic = null }: QuestionDraft) => {
    const text = normalise(typed);
    const { edited, left } = kept;
    kept.submitting = true;
    // Written anew after a refusal it keeps its photos.
    const again = async () => {
      const photos = edited ? await outbox.photosOf(edited.id) : [];
      const submitted = await outbox.submitQuestion({ intent, text, topic, lang: messages.lang }, photos);
      return { submitted, photos: photos.length };
    };
    const { submitted, photos } = await again().finally(() => {
      kept.submitting = false;
    });
    if (edited) await replaced(edited, submitted.id, photos).catch(() => {});
    // What is being written belongs to the next person.
    if (left !== kept.left) return;
    forgetDraft(kept);
    replace({ kind: 'outcome', submitted, text, photos });
  };
  /** A question was written anew: what it was made from goes once the new one is held as safely, with every photo. */
  const replaced = async (old: Edited, id: SubmissionId, photos: number) => {
    const isLoose = async (name: string) => {
      const state = await outbox.stateOf(name);
      return !state || ('where' in state && state.where === 'memory');
    };
    const loose = await Promise.all([id, ...photoNames(id, photos)].map(isLoose));
    const isWhole = photos === (old.photos ?? 0);
    if (isWhole && (!loose.includes(true) || (await isLoose(old.id)))) await outbox.discard(old.id);
  };
  /** Writes a refused question anew, unless another is half written. */
  const edit = (question: Question) => {
    const { id, intent, text, topic, photos } = question;
    // A topic that has gone since is chosen anew.
    const known = topic === null || published()?.portal?.topics.some((found) => found.id === topic);
    kept.question = { intent, text, topic: known ? topic : undefined };
    const edited: Edited = { id, photos: photos?.length };
    kept.edited = edited;
    go({ kind: 'ask' });
    if (!photos) return;
    // Some may be lost: how many go is seen before they do.
    const counted = ({ length }: readonly unknown[]) => {
      edited.photos = length;
      life.redraw();
    };
    outbox.photosOf(id).then(counted, () => {});
  };
  const changed = (draft: QuestionDraft) => {
    kept.question = draft;
    if (draft.text || !kept.edited) return;
    // Who empties the field writes another one.
    kept.edited = null;
    life.redraw();
  };

  /** The visible way to end, on a shared device, once something was sent. */
  const done = () =>
    post.shared.is() && (
      <button type="button" onClick={leave}>
        {messages.shared.done}
      </button>
    );

  const body = () => {
    const screen = top();
    if (screen.kind === 'consult') {
      return (
        <Consult
          key={screen.id}
          context={context}
          messages={messages}
          id={screen.id}
          say={say}
          go={go}
          done={done}
          seeBefore={seeBefore}
        />
      );
    }
    if (screen.kind === 'follow' || screen.kind === 'before') {
      return (
        <Sent
          messages={messages}
          outbox={outbox}
          all={screen.kind === 'before'}
          shared={post.shared.is()}
          edit={kept.question.text ? null : edit}
          wiped={() => forgetDraft(kept)}
          say={say}
        />
      );
    }
    if (screen.kind === 'outcome') {
      const { submitted, text, photos } = screen;
      return (
        <Outcome
          messages={messages}
          outbox={outbox}
          submitted={submitted}
          text={text}
          photos={photos}
          say={say}
        >
          <button type="button" onClick={() => replace({ kind: 'ask' })}>
            {messages.ask.another}
          </button>
          {done()}
        </Outcome>
      );
    }
    const found = published();
    if (!found) return <Title>{messages.loading}</Title>;
    const offers = offersIn(found);
    if (offers.onlyAsk || (offers.ask && screen.kind === 'ask')) {
      return (
        <Ask
          messages={messages}
          portal={found.rules}
          draft={() => kept.question}
          photos={kept.edited?.photos}
          changed={changed}
          submit={submit}
          say={say}
          kept={() => outbox.where() === 'device'}
          post={post}
          seeBefore={seeBefore}
        />
      );
    }
    return (
      <Home
        messages={messages}
        portal={found.portal}
        readAgain={found.unreachable ? readAgain : null}
        offers={offers}
        post={post}
        sharedChanged={() => void count()}
        waiting={kept.waiting}
        parked={kept.parked}
        go={(kind) => go(kind === 'consult' ? { kind, id: null } : { kind })}
      />
    );
  };

  return ({ stay }) => {
    const asked = stay && <Leaving messages={messages} kept={kept} leave={leave} stay={stay} />;
    const shown = [body(), <slot key={SAID} name={SAID} />];
    const found = published();
    // Where asking is all there is, the first screen is the form itself.
    const canGoBack = stack.length > 1 && !(found ? offersIn(found).onlyAsk : top().kind === 'ask');
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
});

/** How many submissions are still to be sent, and how many do not go by themselves. A question's photos are one. */
export async function unsent(outbox: Outbox): Promise<Pick<Kept, 'waiting' | 'parked'>> {
  // Where the store does not answer nothing is said of it.
  const all = await outbox.waiting().catch(() => []);
  const count = (parked: boolean) => {
    const those = all.flatMap((it) =>
      it.kind === 'entry' && (it.state.kind === 'parked') === parked ? it.entry.id : [],
    );
    return new Set(those.map(submissionOf)).size;
  };
  return { waiting: count(false), parked: count(true) };
}

/** The next question is begun anew. */
export function forgetDraft(kept: Kept): void {
  kept.question = emptyDraft(kept.topic);
  kept.edited = null;
}

/** A question not yet begun; the page may have chosen its topic. */
export const emptyDraft = (topic: string | null): QuestionDraft => ({
  intent: 'ask',
  text: '',
  topic: topic ?? undefined,
});
