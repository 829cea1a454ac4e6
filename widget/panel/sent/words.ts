import type { PanelMessages } from '#messages/vi/panel';
import type { State } from '#outbox/outbox';

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
      if (state.receipt.kind === 'question') return { tone: 'ok', title: words.received, next: '' };
      return {
        tone: 'ok',
        title: state.receipt.status === 'superseded' ? words.ballotReplaced : words.ballotReceived,
        next: messages.receipt.replaceUntil(state.receipt.closesAt),
      };
    case 'parked':
      return {
        tone: 'bad',
        title: words.parked,
        next: `${messages.problem(state.problem)} ${state.where === 'device' ? words.parkedKept : words.parkedMemory}`,
      };
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
