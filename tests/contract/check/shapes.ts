import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import openapi from '../../../widget/protocol/openapi.yaml?raw';
import type { Edges } from '../duties/wire/endpoint';

/** So many say where it is wrong; more are consequences. */
const AT_MOST = 5;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(parse(openapi), 'api');

export const shapeFaults: Edges['shapeFaults'] = (schema, value) => {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`openapi.yaml has no schema ${schema}`);
  validate(value);
  const faults = (validate.errors ?? []).map(({ instancePath, message }) =>
    `${instancePath || '/'} ${message ?? ''}`.trim(),
  );
  return [...new Set(faults)].slice(0, AT_MOST);
};
