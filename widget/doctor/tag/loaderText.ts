/** Two texts that stand in the loader under any name and however it is minified, and together in no other script. */
const MARKS = ['gop-y:waiting', 'data-gop-y'];

/** What only those forms say that a tag starts. */
const BY_TAG = 'script tag on this page has data-endpoint';

/** Whether a script's text has the loader in it. */
export const hasLoaderText = (text: string): boolean => MARKS.every((mark) => text.includes(mark));

/** Whether a text that has the loader in it waits for a tag to start it; the module from npm is started by a call. */
export const startsByTag = (text: string): boolean => text.includes(BY_TAG);
