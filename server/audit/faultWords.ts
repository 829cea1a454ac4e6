import type { Fault } from '../store/verify/fault';

/** One line that names the broken place: ids and numbers alone, never what stands there. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'changed':
      return `${fault.portal}: entry ${fault.n} was changed, or the one before it was put in another’s place`;
    case 'missing':
      return fault.n === fault.to
        ? `${fault.portal}: entry ${fault.n} was left out`
        : `${fault.portal}: entries ${fault.n} to ${fault.to} were left out`;
    case 'end':
      return `${fault.portal}: the log ends with entry ${fault.n}, and not where its end was noted`;
    case 'lost-head':
      return `no entry has the hash ${fault.hash}: a log was cut short or written anew`;
    case 'row-changed':
      return `${fault.portal}: ${fault.subject} is not what entry ${fault.n} set`;
    case 'row-missing':
      return `${fault.portal}: ${fault.subject} was set and is not there`;
    case 'standing-changed':
      return `${fault.portal}: ${fault.subject} does not stand where its history says`;
    case 'row-unlogged':
      return `${fault.portal}: ${fault.subject} is there, and no entry set it`;
  }
}
