import type { SubmissionId } from './ids';

/** What a photo may be. The widget draws it anew before it is kept, which also drops place and camera. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A photo as its question names it. The text goes first, so that whoever has it knows what is still to come. */
export interface Photo {
  readonly type: PhotoType;
  /** 1 to `LIMITS.photoBytes`. */
  readonly bytes: number;
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}

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
