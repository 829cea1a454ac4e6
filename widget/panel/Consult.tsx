import type { ComponentChildren } from 'preact';
import type { BallotInHand } from '#device/ballotDraft';
import type { PanelMessages } from '#messages/vi/panel';
import type { MountContext } from './context';
import { createAttempts } from './fields/attempts';
import { Choices } from './fields/Choices';
import { ErrorSummary } from './fields/ErrorSummary';
import { FieldError } from './fields/FieldError';
import { LineField } from './fields/LineField';
import { TextField } from './fields/TextField';
import { speak } from './frame/announce';
import { followNetwork, isOffline } from './frame/offline';
import { Title } from './frame/Title';
import { living, reading } from './living';
import type { ConsultChunk, PanelParts } from './parts';
import { SharedSwitch } from './SharedSwitch';
import { ABOUT, type Screen } from './screens';
import { CopyButton } from './sent/CopyButton';
import { Outcome } from './sent/Outcome';
import { Unopened } from './Unopened';

interface ConsultScreenProps {
  readonly context: MountContext;
  readonly messages: PanelMessages;
  readonly screen: Extract<Screen, { kind: 'consultation' | 'consultations' }>;
  readonly kept: Map<string, BallotInHand>;
  readonly say: (words: string) => void;
  readonly go: (screen: Screen) => void;
  /** As `go`, in place of the screens of what has ended. */
  readonly replace: (screen: Screen) => void;
  /** The visible way to end, once something was sent. */
  readonly done: () => ComponentChildren;
  /** Shows what a shared device keeps from before. */
  readonly seeBefore: () => void;
}

const adopted = new WeakSet<ShadowRoot>();

/** The door to the consultations' chunk: fetched when first needed, given the panel's own parts. */
export const Consult = living<ConsultScreenProps>(
  (life, { context, messages, kept, say, go, replace, done, seeBefore }) => {
    const [loaded, again] = reading(life, () =>
      context.loadConsult().then(
        (chunk) => (chunk as ConsultChunk)(context.reword),
        (error: Error) => {
          context.report(error.message);
          return null;
        },
      ),
    );
    const parts: PanelParts = {
      Choices,
      CopyButton,
      ErrorSummary,
      FieldError,
      LineField,
      Outcome: ({ children, ...props }) => (
        <Outcome {...props} canFollow={false} edit={null}>
          {children}
          {done()}
        </Outcome>
      ),
      SharedSwitch: (props) => <SharedSwitch {...props} see={seeBefore} />,
      TextField,
      Title,
      Unopened,
      createAttempts,
      followNetwork,
      isOffline,
      speak,
      plainPage: document.querySelector<HTMLAnchorElement>('a[data-gop-y]')?.href,
      endpoint: context.settings.endpoint,
      messages,
      say,
    };
    return ({ screen }) => {
      const chunk = loaded();
      if (chunk === undefined) return <Title>{messages.loading}</Title>;
      if (chunk === null) return <Unopened messages={messages} again={again} />;
      if (!adopted.has(context.root)) {
        context.adopt(chunk.css);
        adopted.add(context.root);
      }
      const { List, Consultation } = chunk;
      const { post } = context;
      if (screen.kind === 'consultations') {
        const open = (id: string) => go({ kind: 'consultation', id, at: ABOUT });
        return <List parts={parts} post={post} open={open} />;
      }
      const { id, at } = screen;
      return (
        <Consultation
          parts={parts}
          post={post}
          id={id}
          at={at}
          go={(at) => go({ kind: 'consultation', id, at })}
          ended={() => replace({ kind: 'consultation', id, at: ABOUT })}
          kept={kept}
        />
      );
    };
  },
);
