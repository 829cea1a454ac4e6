import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import type { Waiting } from '#outbox/state';
import type { Ballot } from '#protocol/ballot';
import { toJson } from '#protocol/json';
import type { PhotoPart } from '#protocol/photo';
import type { Question } from '#protocol/question';
import type { Spoken } from '#protocol/text';
import { CopyButton } from '../sent/CopyButton';
import { StateLine } from '../sent/StateLine';
import { wordsFor } from '../sent/words';
import { beginningOf } from './beginningOf';
import { Confirmed } from './Confirmed';

interface WaitingItemProps {
  readonly item: Waiting;
  /** What a ballot of this endpoint is about, if it is known. */
  readonly titleOf: (consultation: string) => Spoken | undefined;
  readonly messages: PanelMessages;
  readonly outbox: Outbox;
  readonly edit: ((question: Question) => void) | null;
}

/** One thing that waits: its state in words, and what the citizen can do. A ballot's choice is not shown: others use this device too. */
export function WaitingItem({ item, titleOf, messages, outbox, edit }: WaitingItemProps) {
  const words = messages.sent;
  const copy = (text: string) => <CopyButton text={text} label={words.copy} done={messages.receipt.copied} />;
  if (item.kind === 'quarantined') {
    return (
      <li>
        <p>{words.quarantined}</p>
        {item.record !== undefined && <div class="actions">{copy(toJson(item.record))}</div>}
      </li>
    );
  }
  const { entry } = item;
  const parsed = JSON.parse(entry.body) as unknown;
  const kind =
    entry.kind === 'photo'
      ? messages.photos.one((parsed as PhotoPart).n, (parsed as PhotoPart).of)
      : entry.kind === 'question'
        ? words.question
        : words.ballot;
  const question = entry.kind === 'question' ? (parsed as Question) : null;
  const ballot = entry.kind === 'ballot' ? (parsed as Ballot) : null;
  const written = question ? question.text : ballot ? wordsIn(ballot) : '';
  const state = item.kind === 'entry' ? item.state : undefined;
  // Another endpoint may have a consultation of the same name.
  const about = ballot && state && titleOf(ballot.consultation);
  const sending = state?.kind === 'sending';
  const refused = state?.kind === 'parked' && state.reason.kind === 'refused';
  const shown = state && wordsFor(state, messages);
  const actions = [
    state && !refused && (
      <button
        key="send"
        type="button"
        aria-disabled={sending}
        onClick={sending ? undefined : () => void outbox.retry(entry.id)}
      >
        {words.sendNow}
      </button>
    ),
    refused && question && edit && (
      <button key="edit" type="button" onClick={() => edit(question)}>
        {words.edit}
      </button>
    ),
    written && copy(written),
  ];
  return (
    <li>
      <StateLine
        tone={shown?.tone ?? 'wait'}
        title={`${kind}: ${shown ? shown.title : words.elsewhere(new URL(entry.endpoint).host)}`}
      />
      {about && (
        <p class="hint" lang={about.lang}>
          {about.text}
        </p>
      )}
      {question && <p>{beginningOf(question.text)}</p>}
      {question?.photos && <p class="hint">{messages.photos.with(question.photos.length)}</p>}
      {state?.kind === 'parked' && <p class="hint">{shown?.next}</p>}
      <p class="hint">{words.at(new Date(entry.at).toISOString())}</p>
      <Confirmed
        messages={messages}
        label={words.remove}
        question={entry.tries > 0 && !refused ? words.removeTried(kind) : words.removeAsk(kind)}
        confirm={words.remove}
        act={sending ? null : () => outbox.discard(entry.id)}
      >
        {actions}
      </Confirmed>
    </li>
  );
}

/** What somebody wrote, without what they chose. */
const wordsIn = ({ answers }: Ballot): string =>
  answers
    .map((answer) => (answer.kind === 'text' ? answer.text : answer.kind === 'stance' ? answer.reason : ''))
    .filter(Boolean)
    .join('\n\n');
