import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import type { Submission } from '#protocol/submission';
import { Title } from '../frame/Title';
import { redrawWithFocus } from '../frame/takeFocus';
import { living } from '../living';
import { ReceiptSlip } from '../sent/ReceiptSlip';
import { WaitingItem } from './WaitingItem';

interface SentProps {
  readonly messages: PanelMessages;
  readonly outbox: Outbox;
}

type Listed = readonly [Awaited<ReturnType<Outbox['waiting']>>, Awaited<ReturnType<Outbox['receipts']>>];

/** What this device sent and what still waits, so that nothing waits unseen and no code has to be typed. */
export const Sent = living<SentProps>((life, { messages, outbox }) => {
  let listed: Listed | undefined;
  /** A new title takes the focus: whoever was on an item that is gone stands at the top again. */
  let titles = 0;
  const look = async () => {
    try {
      listed = await Promise.all([outbox.waiting(), outbox.receipts()]);
      redrawWithFocus(life, () => {
        titles += 1;
        life.redraw();
      });
    } catch {
      // The store did not answer: what was listed stays, "nothing waits" would be untrue.
    }
  };
  void look();
  life.onLeave(outbox.subscribe(() => void look()));

  return () => {
    const words = messages.sent;
    const [waiting, receipts] = listed ?? [[], []];
    return (
      <>
        <Title key={titles}>{words.title}</Title>
        {listed && waiting.length + receipts.length === 0 && <p>{words.none}</p>}
        {waiting.length > 0 && (
          <>
            <h3>{words.waiting}</h3>
            <ul class="list">
              {waiting.map(({ entry, state }) => (
                <WaitingItem
                  key={entry.id}
                  submission={JSON.parse(entry.body) as Submission}
                  state={state}
                  messages={messages}
                  retry={() => void outbox.retry(entry.id)}
                  discard={() => void outbox.discard(entry.id).then(look)}
                />
              ))}
            </ul>
          </>
        )}
        {receipts.length > 0 && (
          <>
            <h3>{words.received}</h3>
            <ul class="list">
              {receipts.map((receipt) => (
                <li key={receipt.id}>
                  {receipt.kind === 'question' && <ReceiptSlip receipt={receipt} messages={messages} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  };
});
