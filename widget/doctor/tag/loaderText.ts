/** Two texts that stand in the loader under any name and however it is minified, and together in no other script. */
const MARKS = ['gop-y:waiting', 'data-endpoint'];

/** Whether a script's text has the loader in it. */
export const hasLoaderText = (text: string): boolean => MARKS.every((mark) => text.includes(mark));
