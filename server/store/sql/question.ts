import type { Transaction } from 'kysely';
import type { Sight } from '../sight';
import type { DeskQuestion } from '../store';
import type { Tables } from '../tables';
import { handledWithin } from './handledWithin';
import { publicationOf } from './publications';
import { dayOf } from './standingColumns';
import { received, stepsOf } from './steps';

type Row = Pick<Tables['questions'], 'contact_erased_at' | 'erased_cause'>;

/** All of a question that an officer sees. */
export async function question(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  sight: Sight,
): Promise<DeskQuestion | undefined> {
  const row = await tx
    .selectFrom('questions')
    .selectAll()
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where(handledWithin(sight))
    .executeTakeFirst();
  if (!row) return undefined;
  const { intent, text, topic, lang, commune, page, consent } = row;
  return {
    ...{ id, intent, text, topic, lang, commune, page },
    contact: await contactOf(tx, portal, id),
    erased: erasedOf(row),
    consent: consent && JSON.parse(consent),
    photos: JSON.parse(row.photos),
    flags: JSON.parse(row.flags),
    receivedAt: row.received_at,
    agency: row.handler,
    answerBy: dayOf(row.due),
    photosCome: await photosCome(tx, portal, id),
    history: [received(row), ...(await stepsOf(tx, portal, id))],
    publication: (await publicationOf(tx, portal, id)) ?? null,
  };
}

const erasedOf = ({ contact_erased_at: at, erased_cause: cause }: Row): DeskQuestion['erased'] =>
  at === null || cause === null ? null : { at, cause };

async function contactOf(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
): Promise<DeskQuestion['contact']> {
  const row = await tx
    .selectFrom('contacts')
    .select('contact')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? JSON.parse(row.contact) : null;
}

async function photosCome(tx: Transaction<Tables>, portal: string, id: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('photos')
    .select('n')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .orderBy('n')
    .execute();
  return rows.map(({ n }) => n);
}
