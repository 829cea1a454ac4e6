import type { Reason } from '#device/entry';
import type { PanelMessages } from '#messages/vi/panel';
import type { State } from '#outbox/state';

export interface StateWords {
  readonly tone: 'wait' | 'ok' | 'bad';
  readonly title: string;
  /** What it means and what to do. */
  readonly next: string;
}

/** A state in words. Never ahead of what is known: "received" only with a receipt, "saved" only when it was read back. */
export function wordsFor(state: State, messages: PanelMessages): StateWords {
  const words = messages.state;
  switch (state.kind) {
    case 'delivered':
      if (state.receipt.kind !== 'ballot') {
        const title = state.receipt.kind === 'question' ? words.received : words.photoReceived;
        return { tone: 'ok', title, next: '' };
      }
      return {
        tone: 'ok',
        title: state.receipt.status === 'superseded' ? words.ballotReplaced : words.ballotReceived,
        next: messages.receipt.replaceUntil(state.receipt.closesAt),
      };
    case 'parked': {
      const { title, next } = reasonIn(state.reason, messages);
      const kept = state.where === 'device' ? words.parkedKept : words.parkedMemory;
      return { tone: 'bad', title, next: `${next} ${kept}` };
    }
    case 'discarded':
      return { tone: 'bad', title: words.discarded, next: '' };
    case 'sending':
      return {
        tone: 'wait',
        title: words.sending,
        next: state.where === 'device' ? words.sendingSaved : words.sendingNext,
      };
    case 'stored':
      return state.where === 'device'
        ? { tone: 'wait', title: words.stored, next: words.storedNext }
        : { tone: 'wait', title: words.notSaved, next: words.notSavedNext };
  }
}

/** Why something waits for the citizen. */
function reasonIn(
  reason: Reason,
  messages: PanelMessages,
): { readonly title: string; readonly next: string } {
  const words = messages.state;
  switch (reason.kind) {
    case 'refused':
      return { title: words.refused, next: messages.problem(reason.problem) };
    case 'too-large':
      return { title: words.tooLarge, next: words.tooLargeNext };
    case 'lost':
      return { title: words.lost, next: words.lostNext };
    case 'old':
      return { title: words.old, next: words.oldNext };
  }
}
