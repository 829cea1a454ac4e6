/** What protocol v1 allows at most. A portal may set `limits.text` lower, never higher. */
export const LIMITS = {
  /** Code points of a question's text. */
  text: 2000,
  /** Bytes of the whole `submission` field, UTF-8. Beyond it the endpoint answers 413. */
  submissionBytes: 65_536,
  /** Items one ballot may answer. */
  answers: 500,
  /** Code points of the reason for a stance, … */
  reason: 1000,
  /** … and of an answer in free words. */
  opinion: 2000,
  /** Photos of one question. */
  photos: 3,
  /** Bytes of one photo. */
  photoBytes: 2_097_152,
  /** Titles in `answers.json`. */
  answerIndex: 500,
  /** Codes in one lookup. */
  lookup: 50,
  /** Characters of an address that a question names. */
  page: 2000,
} as const;
