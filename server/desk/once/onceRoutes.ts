import { Hono } from 'hono';
import type { Store } from '../../store/store';
import { sentencePage } from '../sentencePage';
import { logSignIn } from '../session/logSignIn';
import type { Sessions } from '../session/sessions';
import { WORDS } from '../words';
import { oncePage } from './oncePage';
import type { Ticket, Tickets } from './ticket';
import { useUp } from './useUp';

interface OnceOptions {
  readonly tickets: Tickets;
  readonly sessions: Sessions;
  readonly store: Pick<Store, 'spendTicket' | 'isTicketSpent' | 'audit'>;
  readonly now: () => number;
}

/** `/desk/once/TICKET`: signs an officer in without a password, once. */
export function onceRoutes({ tickets, sessions, store, now }: OnceOptions): Hono {
  const routes = new Hono();

  routes.get('/once/:ticket', async (c) => {
    const ticket = await tickets.read(c.req.param('ticket'));
    if (ticket.kind !== 'good') return c.html(sentencePage(refusal(ticket)), 410);
    // A button that could only refuse would be one press more until the officer knows to ask for another link.
    if (await store.isTicketSpent(ticket.id)) return c.html(sentencePage(WORDS.onceUsed), 410);
    return c.html(oncePage(ticket.officer.name));
  });

  routes.post('/once/:ticket', async (c) => {
    const ticket = await tickets.read(c.req.param('ticket'));
    if (ticket.kind !== 'good') return c.html(sentencePage(refusal(ticket)), 410);
    if (!(await useUp(store, ticket.id, ticket.until, now())))
      return c.html(sentencePage(WORDS.onceUsed), 410);
    await logSignIn(store, ticket.officer, now());
    await sessions.begin(c, ticket.officer);
    return c.redirect('/desk', 303);
  });
  return routes;
}

const refusal = ({ kind }: Exclude<Ticket, { kind: 'good' }>): string =>
  kind === 'expired' ? WORDS.onceExpired : WORDS.onceUnknown;
