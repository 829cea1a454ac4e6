import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { MountContext } from './context';
import { createAttempts } from './fields/attempts';
import { Choices } from './fields/Choices';
import { ErrorSummary } from './fields/ErrorSummary';
import { followNetwork, isOffline } from './frame/offline';
import { Title } from './frame/Title';
import { living, reading } from './living';
import type { ConsultChunk, PanelParts } from './parts';
import { SharedSwitch } from './SharedSwitch';
import type { Screen } from './screens';
import { Outcome } from './sent/Outcome';
import { Unopened } from './Unopened';

interface ConsultScreenProps {
  readonly context: MountContext;
  readonly messages: PanelMessages;
  readonly id: string | null;
  readonly say: (words: string) => void;
  readonly go: (screen: Screen) => void;
  /** The visible way to end, once something was sent. */
  readonly done: () => ComponentChildren;
  /** Shows what a shared device keeps from before. */
  readonly seeBefore: () => void;
}

const adopted = new WeakSet<ShadowRoot>();

/** The door to the consultations' chunk: fetched when first needed, given the panel's own parts. */
export const Consult = living<ConsultScreenProps>(
  (life, { context, messages, id, say, go, done, seeBefore }) => {
    const [loaded, again] = reading(life, () =>
      context.loadConsult().then(
        (chunk) => chunk as ConsultChunk,
        (error: Error) => {
          context.report(error.message);
          return null;
        },
      ),
    );
    const parts: PanelParts = {
      Choices,
      ErrorSummary,
      Outcome: ({ children, ...props }) => (
        <Outcome {...props} canFollow={false} edit={null}>
          {children}
          {done()}
        </Outcome>
      ),
      SharedSwitch: (props) => <SharedSwitch {...props} see={seeBefore} />,
      Title,
      Unopened,
      createAttempts,
      followNetwork,
      isOffline,
      messages,
      say,
    };
    return () => {
      const chunk = loaded();
      if (chunk === undefined) return <Title>{messages.loading}</Title>;
      if (chunk === null) return <Unopened messages={messages} again={again} />;
      if (!adopted.has(context.root)) {
        context.adopt(chunk.css);
        adopted.add(context.root);
      }
      const { List, Consultation } = chunk;
      return id === null ? (
        <List parts={parts} post={context.post} open={(chosen) => go({ kind: 'consult', id: chosen })} />
      ) : (
        <Consultation parts={parts} post={context.post} id={id} />
      );
    };
  },
);
