/** What a store's failure is called. An abort that has no reason yet comes as null. */
export const nameOf = (error: unknown): string => (error as DOMException | null)?.name ?? 'AbortError';
