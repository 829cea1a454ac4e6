import type { Store } from '../store';
import type { Memory } from './memory';

export function tickets({ spentTickets }: Memory): Pick<Store, 'spendTicket' | 'isTicketSpent'> {
  return {
    async spendTicket(id, until, at) {
      for (const [other, end] of spentTickets) if (end <= at) spentTickets.delete(other);
      if (spentTickets.has(id)) return 'spent-before';
      spentTickets.set(id, until);
      return 'spent';
    },
    isTicketSpent: async (id) => spentTickets.has(id),
  };
}
