import { isSlug } from '../../../widget/protocol/ids';
import { RESERVED } from '../../portals/checkPortal';
import { type Reader, refused, taken } from './reader';

/** @param used ids that somebody has already */
export const readId =
  (used: readonly string[]): Reader<string> =>
  (typed) => {
    const id = typed.trim();
    if (id === '') return refused('empty');
    if (!isSlug(id)) return refused('no-slug');
    return used.includes(id) ? refused('taken') : taken(id);
  };

/** The first part of the portal's address, so that it must not be a path that the collector has itself. */
export const readPortalId =
  (used: readonly string[]): Reader<string> =>
  (typed) =>
    RESERVED.includes(typed.trim()) ? refused('reserved') : readId(used)(typed);
