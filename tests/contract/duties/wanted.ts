import type { ProblemCode } from '#protocol/problem';
import type { Wanted } from './judge';
import type { Edges, SchemaName } from './wire/endpoint';
import type { Exchange, Reply } from './wire/exchange';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export const status = (wanted: number): Wanted => ({
  expected: { code: 'status', status: wanted },
  met: (reply) => reply.status === wanted,
});

/** Whether it is final, well-formed and readable are duties of their own. */
export const refusal = (wanted: number, ...problems: readonly ProblemCode[]): Wanted => ({
  expected: { code: 'refusal', status: wanted, problems },
  met: ({ status, body }) => status === wanted && problems.some((problem) => problem === body.code),
});

export const header = (name: string, value: string): Wanted => ({
  expected: { code: 'header', name, value },
  met: ({ headers }) => (headers.get(name) ?? '').toLowerCase().includes(value.toLowerCase()),
});

/** One `*`, and nothing beside it: with two of them, or with a pattern, a browser lets no page read the reply. */
export const readableByAll: Wanted = {
  expected: { code: 'header', name: 'Access-Control-Allow-Origin', value: '*' },
  met: ({ headers }) => headers.get('Access-Control-Allow-Origin') === '*',
};

export const noHeader = (name: string): Wanted => ({
  expected: { code: 'no-header', name },
  met: ({ headers }) => !headers.has(name),
});

export const field = (name: string, value: unknown): Wanted => ({
  expected: { code: 'field', name, value },
  met: ({ body }) => JSON.stringify(body[name]) === JSON.stringify(value),
});

/** RFC 3339 with an offset. */
export const time = (name: string): Wanted => ({
  expected: { code: 'time', name },
  met: ({ body }) => {
    const value = String(body[name]);
    return TIME.test(value) && !Number.isNaN(Date.parse(value));
  },
});

export const untold = (words: string): Wanted => ({
  expected: { code: 'untold', words },
  met: ({ text }) => !text.includes(words),
});

/** The very receipt that came in another exchange, but for the clock and what may change of a ballot. */
export const sameReceipt = ({ came }: Exchange): Wanted => {
  const receipt = came.kind === 'reply' ? receiptOf(came) : {};
  return {
    expected: { code: 'same-receipt', receipt },
    met: (reply) => inOrder(receiptOf(reply)) === inOrder(receipt),
  };
};

/** JSON as openapi.yaml has it. */
export const shape = (edges: Edges, schema: SchemaName, { came }: Exchange): Wanted => {
  const faults = came.kind === 'reply' ? edges.shapeFaults(schema, came.body) : [];
  return { expected: { code: 'shape', schema, faults }, met: () => faults.length === 0 };
};

function receiptOf({ body }: Reply): Readonly<Record<string, unknown>> {
  const { now: _now, status: _status, ...receipt } = body;
  return receipt;
}

const inOrder = (value: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(value).sort());
