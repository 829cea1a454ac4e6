import { sha256 } from '../../digest';

/**
 * What an administrator had before them when they began to write: of this one topic, or of the communes, so that two who
 * edit different ones are not in each other's way.
 */
export const seenOf = async (what: object | undefined): Promise<string> =>
  what === undefined ? 'new' : (await sha256(JSON.stringify(what))).slice(0, 16);
