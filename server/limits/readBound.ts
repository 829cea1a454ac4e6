import { StartError } from '../startError';

export function readBound(name: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new StartError(`${name} must be a number from 0, which bounds nothing, to 9999999, not ${text}`);
}
