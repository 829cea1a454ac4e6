/** The beginning of an id, enough to find it again in another list; of a photo its place too. */
export const shortId = (id: string): string => id.replace(/^(.{8})[^/:]*/, '$1…');
