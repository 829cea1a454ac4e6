/** Where a policy stands; `unknown`: the browser tells what it says, not where. */
export type PolicyPlace = 'header' | 'meta' | 'unknown';

interface Stopped {
  readonly level: 'wrong';
  readonly place: PolicyPlace;
  /** The directive as it has to be, in place of the one of the same name; or the tag as it has to be. */
  readonly paste: string;
}

/** What the page's Content-Security-Policy stops. With several policies each must allow it, so each that does not is found. */
export type PolicyFinding =
  /** The loader. `recipe`: name its host; give the tag the page's nonce; or name the loader's hash. */
  | (Stopped & { readonly code: 'policy-loader'; readonly recipe: 'host' | 'nonce' | 'hash' })
  /** The loader may run, the files that it loads may not. */
  | (Stopped & { readonly code: 'policy-files' })
  /** Reading from and sending to the endpoint. */
  | (Stopped & { readonly code: 'policy-endpoint' })
  /** The loader needs the policy name `gop-y`; `gop-y.full.js` does not. */
  | (Stopped & { readonly code: 'policy-trusted-types' })
  | { readonly code: 'policy-good'; readonly level: 'good' };
