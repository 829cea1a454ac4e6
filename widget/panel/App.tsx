import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelMessages } from '#messages/vi/panel';
import type { QuestionDraft } from '#protocol/question';
import { normalise } from '#protocol/text';
import { Ask } from './ask/Ask';
import { Consult } from './Consult';
import type { MountContext } from './context';
import { Sent } from './follow/Sent';
import { announce } from './frame/announce';
import { Frame } from './frame/Frame';
import { ScreenFocus } from './frame/ScreenFocus';
import { Title } from './frame/Title';
import { useReading } from './frame/useReading';
import { Home } from './Home';
import { offersOf } from './offers';
import { readPublished } from './published';
import type { Screen } from './screens';
import { Outcome } from './sent/Outcome';

interface AppProps {
  readonly context: MountContext;
  readonly messages: PanelMessages;
  readonly first: Screen;
  /** What was typed, outliving every screen and every way in. */
  readonly kept: { question: QuestionDraft };
  readonly close: () => void;
}

/** The panel: which screen is shown, and what has to outlive a screen. */
export function App({ context, messages, first, kept, close }: AppProps) {
  const { post, settings, inline, host } = context;
  const [stack, setStack] = useState<readonly Screen[]>([first]);
  const acted = useRef(inline === null);
  const published = useReading(() => readPublished(post.reader));
  const waiting = useReading(() => post.outbox.waiting())?.length ?? 0;
  const say = useCallback((words: string) => announce(host, words), [host]);
  const focus = useMemo(() => () => acted.current, []);
  const go = (...screens: Screen[]) => {
    acted.current = true;
    setStack((now) => [...now, ...screens]);
  };
  /** A finished screen is replaced: going back to a form that was sent would only send it twice. */
  const replace = (screen: Screen) => {
    acted.current = true;
    setStack((now) => [...now.slice(0, -1), screen]);
  };

  const ask = async (question: QuestionDraft) => {
    const text = normalise(question.text);
    const { intent, topic = null } = question;
    const submitted = await post.outbox.submitQuestion({ intent, text, topic, lang: messages.lang });
    kept.question = emptyDraft(settings.topic);
    replace({ kind: 'outcome', submitted, text });
  };

  const screen = stack[stack.length - 1] ?? first;
  const offers = published && offersOf(settings.views, published.rules, published.index, Date.now());
  const only = offers && screen.kind === 'home' ? onlyOffer(offers) : undefined;
  const shown: Screen = only ? { kind: only } : screen;

  const body = () => {
    if (shown.kind === 'consult') {
      return <Consult key={shown.id} context={context} messages={messages} id={shown.id} say={say} go={go} />;
    }
    if (shown.kind === 'follow') return <Sent messages={messages} outbox={post.outbox} />;
    if (shown.kind === 'outcome') {
      return (
        <Outcome
          messages={messages}
          outbox={post.outbox}
          submitted={shown.submitted}
          text={shown.text}
          say={say}
        >
          <button type="button" onClick={() => replace({ kind: 'ask' })}>
            {messages.ask.another}
          </button>
        </Outcome>
      );
    }
    if (!published || !offers) return <Title>{messages.loading}</Title>;
    if (shown.kind === 'ask' && offers.ask) {
      const changed = (next: QuestionDraft) => {
        kept.question = next;
      };
      return (
        <Ask
          messages={messages}
          portal={published.rules}
          draft={() => kept.question}
          changed={changed}
          submit={ask}
          say={say}
          kept={post.outbox.where === 'device'}
        />
      );
    }
    return (
      <Home
        messages={messages}
        portal={published.portal}
        unreachable={published.unreachable}
        offers={offers}
        waiting={waiting}
        go={(kind) => go(kind === 'consult' ? { kind, id: null } : { kind })}
      />
    );
  };

  const content = <ScreenFocus.Provider value={focus}>{body()}</ScreenFocus.Provider>;
  if (inline) {
    return (
      <div
        class="scroll"
        onSubmit={() => {
          acted.current = true;
        }}
      >
        {content}
      </div>
    );
  }
  const back = stack.length > 1 ? () => setStack(stack.slice(0, -1)) : null;
  return (
    <Frame messages={messages} back={back} close={close}>
      {content}
    </Frame>
  );
}

/** A question not yet begun; the page may have chosen its topic. */
export const emptyDraft = (topic: string | null): QuestionDraft => ({
  intent: 'ask',
  text: '',
  topic: topic ?? undefined,
});

/** With one thing to do there is nothing to choose; what was sent is looked at later. */
function onlyOffer(offers: { ask: boolean; consult: boolean; follow: boolean }): 'ask' | undefined {
  return offers.ask && !offers.consult && !offers.follow ? 'ask' : undefined;
}
