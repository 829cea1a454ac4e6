import type { SubmissionId } from '#protocol/ids';
import { type Photo, type PhotoPart, photoNames } from '#protocol/photo';
import type { Question } from '#protocol/question';
import { type Entry, type Named, PHOTO } from './entry';

/** A photo that is to be kept: what its question says of it, and its bytes. No Blob: Safari loses them. */
export interface NewPhoto extends Photo {
  readonly content: ArrayBuffer;
}

/** Which photo an entry of kind `photo` stands for. */
export const partOf = ({ body }: Pick<Entry, 'body'>) => JSON.parse(body) as PhotoPart;

/** The question that a photo belongs to; `undefined`: it is none. */
export const questionOf = (entry: Pick<Entry, 'kind' | 'body'>): SubmissionId | undefined =>
  entry.kind === 'photo' ? partOf(entry).id : undefined;

/** What belongs to an entry and goes with it: a question's photos. */
export function photosOf({ kind, body }: Pick<Entry, 'kind' | 'body'>): readonly Named[] {
  if (kind !== 'question') return [];
  const { id, photos = [] } = JSON.parse(body) as Question;
  return photoNames(id, photos.length).map((name) => ({ key: PHOTO + name, id: name }));
}
