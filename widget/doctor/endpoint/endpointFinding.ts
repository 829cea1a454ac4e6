import type { Silence } from './answer';

/** What the endpoint answers to this page. */
export type EndpointFinding =
  | {
      readonly code: 'endpoint-unreachable';
      readonly level: 'wrong';
      readonly url: string;
      readonly why: Silence;
    }
  /** Browsers keep public pages from private networks, or ask every citizen for leave. */
  | { readonly code: 'endpoint-private'; readonly level: 'wrong'; readonly host: string }
  /** It answers, without saying that pages may read it. */
  | { readonly code: 'endpoint-cors'; readonly level: 'wrong'; readonly url: string }
  /** It leads elsewhere, which the widget never follows. `to` is empty where the browser does not tell. */
  | {
      readonly code: 'endpoint-redirects';
      readonly level: 'wrong';
      readonly url: string;
      readonly to: string;
    }
  /** Nothing of an endpoint is at this address. */
  | { readonly code: 'endpoint-not-found'; readonly level: 'wrong'; readonly url: string }
  | {
      readonly code: 'endpoint-failing';
      readonly level: 'wrong';
      readonly url: string;
      readonly status: number;
    }
  /** 404: the widget then asks a plain question only. */
  | { readonly code: 'portal-missing'; readonly level: 'note'; readonly url: string }
  /** No JSON, or not a portal's. */
  | { readonly code: 'portal-malformed'; readonly level: 'wrong'; readonly url: string }
  /** The portal has no topic or commune of the id that the tag names; the citizen chooses as without. */
  | {
      readonly code: 'named-unknown';
      readonly level: 'wrong';
      readonly attribute: 'data-topic' | 'data-commune';
      readonly value: string;
      readonly url: string;
    }
  /** The endpoint takes nothing from pages of this origin. */
  | { readonly code: 'origin-not-listed'; readonly level: 'wrong'; readonly origin: string }
  | { readonly code: 'endpoint-good'; readonly level: 'good'; readonly origin: string };
