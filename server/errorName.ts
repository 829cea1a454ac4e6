/** All that a log may say of an error: what it says itself may be a citizen's words, as a database tells what it was given. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
