import { hex, type Mac } from '../../digest';
import type { Officer, Officers } from '../officers/officer';
import { isSameText } from '../session/sameText';

const MINUTES = 15;

/** What a ticket that somebody brings is. */
export type Ticket =
  | { readonly kind: 'good'; readonly officer: Officer; readonly id: string; readonly until: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

interface TicketOptions {
  readonly mac: Mac;
  readonly officers: Officers;
  readonly now: () => number;
  readonly randomId: () => string;
}

/**
 * Tickets that let an officer in without a password, for a quarter of an hour. They are signed and kept nowhere; that one was
 * used is for the store to remember. A changed password ends them, as it ends sessions.
 */
export function createTickets({ mac, officers, now, randomId }: TicketOptions) {
  const signature = async ({ id, portal, password }: Officer, nonce: string, until: string) =>
    hex(await mac('desk-ticket', id, portal, password, nonce, until));

  return {
    /** @returns letters, digits and `.-~_`, so that it can stand in an address */
    async issue(officer: Officer): Promise<string> {
      const nonce = randomId();
      const until = String(now() + MINUTES * 60_000);
      return [officer.id, nonce, until, await signature(officer, nonce, until)].join('~');
    },
    async read(ticket: string): Promise<Ticket> {
      const [id = '', nonce = '', until = '', signed = ''] = ticket.split('~');
      const officer = officers.get(id);
      if (!officer || !isSameText(signed, await signature(officer, nonce, until))) return { kind: 'unknown' };
      if (Number(until) <= now()) return { kind: 'expired' };
      return { kind: 'good', officer, id: nonce, until: Number(until) };
    },
  };
}

export type Tickets = ReturnType<typeof createTickets>;
