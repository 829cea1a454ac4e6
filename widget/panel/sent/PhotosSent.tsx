import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import type { State } from '#outbox/state';
import { photoNames } from '#protocol/photo';
import { latest } from '../latest';
import { living } from '../living';

interface PhotosSentProps {
  readonly messages: PanelMessages;
  readonly outbox: Outbox;
  /** The question … */
  readonly id: string;
  /** … and how many photos belong to it. */
  readonly of: number;
  readonly say: (words: string) => void;
}

/**
 * How far the photos of a question are: on a slow link they take minutes, and the text is there already. Before that
 * they are worth a word only where the device does not keep them.
 */
export const PhotosSent = living<PhotosSentProps>((life, { messages, outbox, id, of, say }) => {
  let words = '';
  const names = [id, ...photoNames(id, of)];
  const look = latest(
    () =>
      Promise.all(names.map(outbox.stateOf)).then(
        ([question, ...states]) => progressOf(question, states, messages),
        // Where the device does not answer what was said last still holds.
        () => words,
      ),
    (now) => {
      if (now === words) return;
      words = now;
      life.redraw();
      say(words);
    },
  );
  void look();
  life.onLeave(
    outbox.subscribe((event) => {
      if (names.includes(event.id)) void look();
    }),
  );
  return () => words && <p>{words}</p>;
});

function progressOf(
  question: State | undefined,
  states: readonly (State | undefined)[],
  { photos }: PanelMessages,
): string {
  const of = states.length;
  const count = (fits: (state: State) => boolean) => states.filter((state) => state && fits(state)).length;
  const place = states.findIndex((state) => state?.kind === 'sending') + 1;
  if (place > 0) return photos.sending(place, of);
  const left = count(({ kind }) => kind === 'stored');
  if (count((state) => state.kind === 'stored' && state.where === 'memory') > 0) return photos.unsaved(left);
  if (question?.kind !== 'delivered') return '';
  if (left > 0) return photos.waiting(left);
  const parked = count(({ kind }) => kind === 'parked');
  return parked > 0
    ? photos.parked(parked)
    : photos.received(
        count(({ kind }) => kind === 'delivered'),
        of,
      );
}
