import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** What is sent and answered as a whole; files of a portal have checks of their own. */
const BODIES = [
  'Question',
  'Ballot',
  'Receipt',
  'PhotoReceipt',
  'Problem',
  'ConsultationIndex',
  'AnswerIndex',
  'PublishedAnswer',
  'LookupReply',
  'Withdrawal',
];

const openapi = parse(readFileSync('widget/protocol/openapi.yaml', 'utf8')) as object;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(openapi, 'api');

/** Why a body is none that the protocol knows, by the schema that it is nearest to; `undefined` when it is one. */
export function schemaFaults(value: unknown): string | undefined {
  const tried = BODIES.map((name) => {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`);
    if (!validate) throw new Error(`no schema ${name}`);
    return { name, valid: validate(value), faults: validate.errors ?? [] };
  });
  if (tried.some(({ valid }) => valid)) return undefined;
  return `fits no schema: ${tried.map(({ name, faults }) => `${name}: ${faults[0]?.instancePath} ${faults[0]?.message}`).join('; ')}`;
}
