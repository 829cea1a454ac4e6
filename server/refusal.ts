import type { Issue } from '../widget/protocol/issue';
import type { ProblemCode } from '../widget/protocol/problem';

/** Why the collector does not do what was asked. What of it is final, and its status, is the code's: problems.ts. */
export type Refusal =
  | { readonly code: 'invalid'; readonly errors: readonly Issue[] }
  /** `at`: when it opens or closed, RFC 3339. */
  | { readonly code: 'consultation-upcoming' | 'consultation-closed'; readonly at: string }
  /** `retryAfter`: seconds. */
  | { readonly code: 'unavailable' | 'too-many-lookups' | 'too-many-posts'; readonly retryAfter: number }
  | {
      readonly code: Exclude<
        ProblemCode,
        | 'invalid'
        | 'consultation-upcoming'
        | 'consultation-closed'
        | 'unavailable'
        | 'too-many-lookups'
        | 'too-many-posts'
      >;
    };
