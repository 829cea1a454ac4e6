import { toJson } from '#protocol/json';
import { type PhotoPart, photoName } from '#protocol/photo';
import type { Database } from './database';
import { type Entry, isEntry, PHOTO, untried } from './entry';
import { type NewPhoto, partOf } from './photo';

type Records = readonly (readonly [key: string, record: unknown])[];
type OfQuestion = Pick<Entry, 'endpoint' | 'id' | 'at'>;

/** The bytes stand apart from the entry, so that a claim never writes them anew. */
export const contentKey = (name: string) => `b:${name}`;

/** The records of a question's photos, each an entry of its own. */
export const photoRecords = (
  { endpoint, id: question, at }: OfQuestion,
  photos: readonly NewPhoto[],
): Records =>
  photos.flatMap(({ content, ...photo }, index) => {
    const part: PhotoPart = { ...photo, id: question, n: index + 1, of: photos.length };
    const id = photoName(part);
    const entry = untried(PHOTO + id, 'photo', { endpoint, id, body: toJson(part), at });
    return [[entry.key, entry] as const, [contentKey(id), content] as const];
  });

/** Photos make no room for themselves either; they are refused before any text is. */
export function refusePhotosAbove(most: number, held: Records, photos: readonly NewPhoto[]): void {
  const waiting = held.map(([, record]) => (isEntry(record) ? partOf(record) : { bytes: 0 }));
  let sum = 0;
  for (const { bytes } of [...waiting, ...photos]) sum += bytes;
  if (sum > most) throw new Error(`gop-y: photos of ${most} bytes wait already`);
}

/** Photos, as verbs. */
export function createPhotos(database: Database, limit: number) {
  return {
    /** Photos alone, where their text is kept elsewhere. */
    addPhotos: (question: OfQuestion, photos: readonly NewPhoto[]): Promise<void> =>
      database.change(
        [{ all: PHOTO }],
        ([held]) => {
          refusePhotosAbove(limit, held as Records, photos);
          return { put: photoRecords(question, photos), result: undefined };
        },
        'strict',
      ),

    /** `undefined`: it is no longer to be had. Rejects when the store does not answer, and then nothing is known. */
    async contentOf(name: string): Promise<ArrayBuffer | undefined> {
      // A list tells what cannot be read from a store that cannot.
      const [found] = await database.list(contentKey(name));
      return found?.[1] as ArrayBuffer | undefined;
    },
  };
}
