import type { Answers, NewOfficer, Personal } from './answers';
import type { Field } from './field';
import { proposeAgency, proposeOfficerId, proposePortalId } from './propose';
import { readChoice } from './readChoice';
import type { Reader } from './reader';
import { readId, readPortalId } from './readId';
import { readMonths } from './readMonths';
import { readOfficerName, readPassword } from './readOfficer';
import { readCollector, readOrigins } from './readOrigin';
import { readEmail, readPhone } from './readReach';
import { optional, readText } from './readText';

/**
 * Whoever gives the answers: a person at a terminal, or a file. Resolves only with one that the reader takes.
 * @param proposed taken where nothing is answered; `null`: there has to be an answer
 */
export type Ask = <T>(field: Field, read: Reader<T>, proposed: string | null) => Promise<T>;

/** What is there already, and must not be made a second time. */
export interface Existing {
  readonly portals: readonly string[];
  readonly officers: readonly string[];
  /** Where the collector is reached, as a `gop-y.env` has it; `null`: it is asked. */
  readonly collector: string | null;
}

export async function askAnswers(ask: Ask, existing: Existing): Promise<Answers> {
  const name = await ask('name', readText, null);
  const id = await ask('id', readPortalId(existing.portals), proposePortalId(name));
  const agency = await ask('agency', readText, proposeAgency(name));
  const phone = await ask('phone', readPhone, null);
  const email = await ask('email', optional(readEmail), '');
  const address = await ask('address', optional(readText), '');
  const collector = existing.collector ?? (await ask('collector', readCollector, 'http://localhost:8787'));
  const origins = await ask('origins', readOrigins, null);
  const personal = (await ask('personal', readChoice, 'no'))
    ? await askPersonal(ask, { agency, phone, email })
    : null;
  // Whoever gives personal data must be able to take it back.
  const lookup = personal !== null || (await ask('lookup', readChoice, 'yes'));
  const ballots = await ask('ballots', readChoice, 'yes');
  const officer = await askOfficer(ask, existing.officers);
  return { name, id, agency, phone, email, address, collector, origins, personal, lookup, ballots, officer };
}

async function askPersonal(
  ask: Ask,
  { agency, phone, email }: Pick<Answers, 'agency' | 'phone' | 'email'>,
): Promise<Personal> {
  const controller = await ask('controller', readText, agency);
  const contact = await ask('dataContact', readText, [controller, phone, email].filter(Boolean).join(', '));
  const retentionMonths = await ask('retentionMonths', readMonths, null);
  const photos = await ask('photos', readChoice, 'yes');
  return { controller, contact, retentionMonths, photos };
}

async function askOfficer(ask: Ask, used: readonly string[]): Promise<NewOfficer> {
  const name = await ask('officerName', readOfficerName, null);
  const id = await ask('officerId', readId(used), proposeOfficerId(name, used));
  return { name, id, password: await ask('password', readPassword, '') };
}
