import { isSubmissionId } from '../../../widget/protocol/ids';
import { BEFORE_EACH, type Place } from '../../store/finding';

/** Where a page of the list ended, as the address of the next one has it. */
export const writePlace = ({ due, receivedAt, id }: Place): string => `${due}~${receivedAt}~${id}`;

/** `null` for what is no place: the list begins anew. */
export function readPlace(text: string): Place | null {
  const [, due, receivedAt, id] =
    /^(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\dT[\d:.]+Z)~([\w-]*|~)$/.exec(text) ?? [];
  return due && receivedAt && isId(id) ? { due, receivedAt, id } : null;
}

const isId = (id: string | undefined): id is string =>
  isSubmissionId(id) || Object.values<string | undefined>(BEFORE_EACH).includes(id);
