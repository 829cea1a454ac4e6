import { messageOf } from '../startError';

const START = 'start PostgreSQL there, or name the address where it is';
const SIGN_IN = 'name a user that may sign in to it, with its password';
const TABLES = 'let its user create tables in it';

/** By Node's and PostgreSQL's codes. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: START,
  EHOSTUNREACH: START,
  ENOTFOUND: START,
  ETIMEDOUT: START,
  '28000': SIGN_IN,
  '28P01': SIGN_IN,
  '3D000': 'create it, or name another',
  '3F000': TABLES,
  '42501': TABLES,
  '57P03': 'wait until it has started',
};

/** Why a database cannot be opened, and what to do where that is known. Refused by all addresses of a name, Node says a code alone. */
export function openingAdvice(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  const advice = ADVICE[String(code)];
  return [messageOf(error) || String(code), ...(advice ? [advice] : [])].join(': ');
}
