import type { ProblemCode } from '#protocol/problem';
import type { SchemaName } from './wire/endpoint';
import type { Came, Sent } from './wire/exchange';

/** What should have come, for words to be made of. */
export type Expected =
  | { readonly code: 'status'; readonly status: number }
  /** One of these refusals, with their common status. */
  | { readonly code: 'refusal'; readonly status: number; readonly problems: readonly ProblemCode[] }
  /** JSON as a schema of openapi.yaml has it; `faults` are lines of its validator. */
  | { readonly code: 'shape'; readonly schema: SchemaName; readonly faults: readonly string[] }
  | { readonly code: 'same-receipt'; readonly receipt: Readonly<Record<string, unknown>> }
  | { readonly code: 'another-code' }
  /** `sent`: how many went at once; `added`: how many were answered as new. */
  | { readonly code: 'one-new'; readonly sent: number; readonly added: number }
  | { readonly code: 'header'; readonly name: string; readonly value: string }
  | { readonly code: 'no-header'; readonly name: string }
  | { readonly code: 'field'; readonly name: string; readonly value: unknown }
  | { readonly code: 'time'; readonly name: string }
  | { readonly code: 'problem-field'; readonly name: 'type' | 'title' | 'code' }
  /** The reply holds words that it must not tell. */
  | { readonly code: 'untold'; readonly words: string }
  /** What look-up says of one code. */
  | { readonly code: 'statuses'; readonly statuses: readonly string[] }
  | { readonly code: 'unique-ids'; readonly where: string }
  | { readonly code: 'not-empty'; readonly where: string }
  | { readonly code: 'not-more'; readonly where: string; readonly most: number }
  /** A file that another file leads to has another id. */
  | { readonly code: 'file'; readonly path: string };

/** One thing that is not as it should be: what was sent, what came, what should have come. */
export interface Finding {
  readonly sent: Sent;
  readonly came: Came;
  readonly expected: Expected;
}
