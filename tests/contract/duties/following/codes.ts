import type { Question } from '#protocol/question';
import type { Finding } from '../finding';
import { judge } from '../judge';
import { consentTo, contactFor } from '../portal/personal';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { status } from '../wanted';
import { type Endpoint, to } from '../wire/endpoint';
import type { Exchange, Field } from '../wire/exchange';
import { request } from '../wire/request';

/** A code that nobody has. */
export const NO_CODE = 'KHONG-CO-MA-NAY';

export interface Asked {
  readonly question: Question;
  readonly code: string;
}

/** Goes on with a question that the endpoint has, with contact details where it asks for them, and its code. */
export async function afterAsking(
  endpoint: Endpoint,
  about: string,
  go: (asked: Asked) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const contact = contactFor(endpoint.portal);
  const consent = consentTo(endpoint.portal, contact, 0);
  const question: Question = { ...aQuestion(about), ...(contact && { contact }), ...consent };
  const sent = await send(endpoint, question);
  const findings = judge(sent, status(201));
  if (findings.length > 0 || sent.came.kind !== 'reply') return findings;
  return go({ question, code: String(sent.came.body.code) });
}

const post = (endpoint: Endpoint, path: string, fields: readonly Field[], origin: string) =>
  request(endpoint.edges, { ...to(endpoint, path, { encoding: 'multipart', fields }), origin });

export const lookUp = (
  endpoint: Endpoint,
  codes: readonly string[],
  origin: string = endpoint.origin,
): Promise<Exchange> =>
  post(
    endpoint,
    'lookup',
    codes.length > 0 ? codes.map((code) => ['code', code] as const) : [['other', '']],
    origin,
  );

export const withdraw = (
  endpoint: Endpoint,
  code: string,
  scope: string,
  origin: string = endpoint.origin,
): Promise<Exchange> =>
  post(
    endpoint,
    'withdraw',
    [
      ['code', code],
      ['scope', scope],
    ],
    origin,
  );
