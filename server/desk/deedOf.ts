import type { Deed } from '../store/auditing';
import type { Officer } from './officers/officer';

/** What an officer does now, as histories and the audit log have it. @param now ms since 1970 */
export const deedOf = ({ name }: Pick<Officer, 'name'>, now: number): Deed => ({
  by: name,
  at: new Date(now).toISOString(),
});
