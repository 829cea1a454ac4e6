import type { Transaction } from 'kysely';
import type { Arrival } from '../store';
import type { Tables } from '../tables';
import { type Channel, firstTry, type Happening, listenersOf } from '../telling';

/** Something that happened to a question. */
interface Told {
  readonly portal: string;
  readonly id: string;
  readonly event: Exclude<Happening, 'received'>;
  /** As `Telling` has it. */
  readonly part: number;
  readonly at: string;
}

/**
 * Has whoever listens told of it, once the transaction is committed. The question has to be there still, and nobody else
 * adds to it until then: so what is told stands in the order in which it happened.
 * @param channels those that are open
 */
export async function tell(tx: Transaction<Tables>, channels: readonly Channel[], told: Told): Promise<void> {
  const listening = listenersOf(channels, told.event);
  if (listening.length === 0) return;
  const { portal, id } = told;
  const question = await tx
    .updateTable('questions')
    .set(({ eb }) => ({ told: eb('told', '+', 1) }))
    .where('portal', '=', portal)
    .where('id', '=', id)
    .returning('told as n')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('tellings')
    .values(listening.map((channel) => rowOf(channel, { ...told, ...question })))
    .execute();
}

/** The same of a question that the database lost: of its places only that of its reception is known. */
export async function tellOfUnknown(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  told: Told,
): Promise<void> {
  const rows = listenersOf(channels, told.event).map((channel) => rowOf(channel, { ...told, n: 2 }));
  if (rows.length > 0) await tx.insertInto('tellings').values(rows).execute();
}

/** The same of questions that are stored in this transaction. */
export async function tellReceived(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  questions: readonly Arrival[],
): Promise<void> {
  const rows = listenersOf(channels, 'received').flatMap((channel) =>
    questions.map(({ portal, id, receivedAt: at }) =>
      rowOf(channel, { portal, id, event: 'received', part: 1, at, n: 1 }),
    ),
  );
  if (rows.length > 0) await tx.insertInto('tellings').values(rows).execute();
}

/** Takes back what waits to be told of a question. What is being told at this moment is not among it. */
export async function tellNoMore(
  tx: Transaction<Tables>,
  { portal, id, at }: Pick<Told, 'portal' | 'id' | 'at'>,
): Promise<void> {
  await tx
    .deleteFrom('tellings')
    .where('portal', '=', portal)
    .where('question', '=', id)
    .where('leased_until', '<=', at)
    .execute();
}

type Placed = Omit<Told, 'event'> & { readonly event: Happening; readonly n: number };

export function rowOf(channel: Channel, { portal, id: question, n, event, part, at }: Placed) {
  return {
    ...{ id: crypto.randomUUID(), channel, portal, question, n, event, part, at },
    ...{ next_at: firstTry(channel, at), tries: 0, claim: null, leased_until: '', dead_at: null },
  };
}
