/** A record as text, to be read by people. */
export const rawText = (value: unknown): string => JSON.stringify(value, null, 1);
