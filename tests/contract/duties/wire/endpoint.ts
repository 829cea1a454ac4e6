import type { Portal } from '#protocol/portal';
import type { Sent } from './exchange';

/** An endpoint that is held to its duties: where it is, what it says of itself, and by what it is reached. */
export interface Endpoint {
  /** The value of `data-endpoint`, no slash at the end. */
  readonly url: string;
  /** Origin of a page that may post. */
  readonly origin: string;
  /** What portal.json says; `null`: there is none. */
  readonly portal: Portal | null;
  /** Id of an open consultation whose ballots may be real; `null`: no ballot is cast. */
  readonly consultation: string | null;
  readonly edges: Edges;
}

/** What the kit needs of the machine that it runs on. */
export interface Edges {
  readonly fetch: typeof fetch;
  /** How long one request may take, ms. */
  readonly patience: number;
  /** What is wrong with a value by a schema of openapi.yaml, a line each. */
  shapeFaults(schema: SchemaName, value: unknown): readonly string[];
  /** Ends the endpoint in the hardest way there is and starts it again; `null`: the kit has no power over it. */
  readonly restart: (() => Promise<void>) | null;
}

export type SchemaName =
  | 'QuestionReceipt'
  | 'BallotReceipt'
  | 'PhotoReceipt'
  | 'LookupReply'
  | 'Withdrawal'
  | 'Portal'
  | 'CommuneList'
  | 'AnswerIndex'
  | 'PublishedAnswer'
  | 'ConsultationIndex'
  | 'Consultation';

/** A request to the endpoint, from the page that may post. */
export const to = (endpoint: Endpoint, path: string, form: Sent['form']): Sent => ({
  url: `${endpoint.url}/${path}`,
  origin: endpoint.origin,
  form,
});
