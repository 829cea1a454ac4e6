import type { Entry } from '#device/entry';
import { type NewPhoto, photosOf } from '#device/photo';
import type { Shelf } from '#device/shelf';
import type { BallotDraft } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import { toJson } from '#protocol/json';
import type { Edges } from './edges';
import type { QuestionInput } from './outbox';
import type { Shelves } from './shelves';
import type { Event, State } from './state';
import type { Item } from './stock';
import type { View } from './view';
import type { Voter } from './voter';

interface Around extends Pick<Edges, 'endpoint' | 'now' | 'newId' | 'hint'> {
  readonly shelves: Shelves;
  readonly sending: Set<string>;
  readonly voter: Voter;
  readonly view: View;
  readonly tell: (id: string, state: State) => Event;
  readonly dispatch: (item: Item) => Promise<void>;
}

/** From the form into the outbox: on the device, or else in memory, and told as it is. */
export function createSubmit(around: Around) {
  const { endpoint, now, newId, hint, shelves, sending, voter, view, tell, dispatch } = around;

  async function store(
    id: SubmissionId,
    add: (shelf: Shelf, spare: Shelf) => Promise<Entry>,
  ): Promise<Event> {
    hint.set();
    let shelf = shelves.first();
    // A drain that meets it before it is said to be kept would tell of its end first.
    sending.add(id);
    const entry = await shelves.keep(async () => {
      // Also if the next person comes meanwhile.
      const spare = shelves.memory();
      try {
        return await add(shelf, spare);
      } catch {
        // Full, blocked or broken: the words stay in memory, and the state says so.
        shelf = spare;
        return await add(shelf, spare);
      } finally {
        sending.delete(id);
      }
    });
    // Once more: another tab may have found nothing waiting in between and taken the hint away.
    hint.set();
    const event = tell(entry.id, view.stateIn({ entry, shelf }));
    // Looked up: the device may have taken the text alone.
    for (const { id } of photosOf(entry))
      void view.stateOf(id).then(
        (state) => state && tell(id, state),
        () => {},
      );
    void dispatch({ entry, shelf });
    return event;
  }

  return {
    submitQuestion(input: QuestionInput, photos: readonly NewPhoto[] = []): Promise<Event> {
      const id = newId();
      const named = photos.map(({ type, bytes, sha256 }) => ({ type, bytes, sha256 }));
      const question = { v: 1, id, kind: 'question', ...input, ...(named.length > 0 && { photos: named }) };
      const text = { endpoint, id, body: toJson(question), at: now() };
      return store(id, async (shelf, spare) => {
        try {
          return await shelf.addQuestion(text, photos);
        } catch (error) {
          if (shelf !== shelves.device || photos.length === 0) throw error;
          // First what memory may refuse too: then nothing is kept, and the form stays as it is.
          await spare.addPhotos(text, photos);
          return shelf.addQuestion(text);
        }
      });
    },
    submitBallot(ballot: BallotDraft): Promise<Event> {
      const first = newId();
      return store(first, async (shelf) => {
        const { consultation } = ballot;
        const known = await voter.before(shelf, consultation);
        // Another id in memory: the bytes differ, and one id never stands for two contents.
        const id = shelf === shelves.device ? first : newId();
        const added = await shelf.addBallot({ endpoint, id, at: now() }, ballot, known);
        voter.has(shelf, consultation);
        for (const replaced of added.replaced) tell(replaced, { kind: 'discarded' });
        return added.entry;
      });
    },
  };
}
