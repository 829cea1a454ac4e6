import { createMac } from '../../digest';
import { StartError } from '../../startError';
import type { Officer, Officers } from '../officers/officer';
import { createTickets } from './ticket';

interface SignInCommandOptions {
  readonly officers: Officers;
  /** The collector's own. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** Where officers reach the collector, without a final slash. */
  readonly address: string;
}

/**
 * `gop-y-collector sign-in OFFICER`: a link that lets this officer in once.
 * @throws StartError when there is no such officer
 */
export async function signInCommand(
  id: string,
  { officers, key, address }: SignInCommandOptions,
): Promise<{ readonly link: string; readonly officer: Officer }> {
  const officer = officers.get(id);
  if (!officer) {
    throw new StartError(
      `there is no officer ${id} in the officers’ file, only ${[...officers.keys()].join(', ')}`,
    );
  }
  const randomId = () => crypto.randomUUID();
  const tickets = createTickets({ mac: createMac(key), officers, now: Date.now, randomId });
  return { link: `${address}/desk/once/${await tickets.issue(officer)}`, officer };
}
