import { text } from 'node:stream/consumers';
import { StartError } from '../../startError';
import { hashPassword, isLongEnough, LEAST } from './password';

/**
 * `gop-y-collector hash-password`: reads a password, prints what the officers' file keeps of it.
 * @throws StartError when it is too short
 */
export async function hashPasswordCommand(input: NodeJS.ReadableStream): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, '');
  if (!isLongEnough(password)) {
    throw new StartError(`the password must have ${LEAST} characters or more: give it on standard input`);
  }
  return hashPassword(password);
}
