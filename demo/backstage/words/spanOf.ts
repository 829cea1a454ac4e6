/** Two times as one text; of one moment it is one time. */
export const spanOf = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);
