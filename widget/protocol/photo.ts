import type { SubmissionId } from './ids';

/** What a photo may be. The widget draws it anew before it is kept, which also drops place and camera. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/**
 * How large a picture may be, in points: whoever opens it has to hold each of them. The widget draws none that has more than
 * 1600 on a side.
 */
export const PICTURE_LIMITS = { side: 12_000, pixels: 25_000_000 } as const;

/** A photo as its question names it. The text goes first, so that whoever has it knows what is still to come. */
export interface Photo {
  readonly type: PhotoType;
  /** 1 to `LIMITS.photoBytes`. */
  readonly bytes: number;
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}

/** One photo of a question: where it belongs, and which bytes it is. */
export interface PhotoPart extends Photo {
  /** The question's. */
  readonly id: SubmissionId;
  /** Its place in the question's `photos`, counting from 1, … */
  readonly n: number;
  /** … and how many there are. */
  readonly of: number;
}

/** A name for one photo among all that is sent; only questions and ballots have ids of their own. */
export const photoName = ({ id, n }: Pick<PhotoPart, 'id' | 'n'>): string => `${id}.${n}`;

export const isPhotoName = (id: string): boolean => id.includes('.');

/** The names of a question's photos. */
export const photoNames = (id: SubmissionId, of: number): readonly string[] =>
  [...Array(of).keys()].map((index) => photoName({ id, n: index + 1 }));

/** The submission that a name belongs to: a photo's question, or itself. */
export const submissionOf = (name: string): SubmissionId => name.split('.')[0] ?? '';

/** The endpoint's word that it has one photo of a question. */
export interface PhotoReceipt {
  readonly v: 1;
  readonly kind: 'photo';
  /** The question's. */
  readonly id: SubmissionId;
  /** Its place in the question's `photos`, counting from 1. */
  readonly n: number;
  /** RFC 3339, by the endpoint's clock. */
  readonly receivedAt: string;
}
