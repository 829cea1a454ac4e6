import { useMemo } from 'preact/hooks';
import type { PanelMessages } from '#messages/vi/panel';
import type { MountContext } from './context';
import { Choices } from './fields/Choices';
import { ErrorSummary } from './fields/ErrorSummary';
import { Title } from './frame/Title';
import { useOffline } from './frame/useOffline';
import { useReading } from './frame/useReading';
import type { ConsultChunk, PanelParts } from './parts';
import type { Screen } from './screens';
import { Outcome } from './sent/Outcome';

interface ConsultScreenProps {
  readonly context: MountContext;
  readonly messages: PanelMessages;
  readonly id: string | null;
  readonly say: (words: string) => void;
  readonly go: (screen: Screen) => void;
}

const adopted = new WeakSet<ShadowRoot>();

/** The door to the consultations' chunk: fetched when first needed, given the panel's own parts. */
export function Consult({ context, messages, id, say, go }: ConsultScreenProps) {
  const chunk = useReading(() =>
    context.loadConsult().then(
      (loaded) => loaded as ConsultChunk,
      () => null,
    ),
  );
  const parts = useMemo<PanelParts>(
    () => ({ Choices, ErrorSummary, Outcome, Title, useOffline, messages, say }),
    [messages, say],
  );
  if (chunk === undefined) return <Title>{messages.loading}</Title>;
  if (chunk === null) return <Title>{messages.home.unreachable}</Title>;
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
}
