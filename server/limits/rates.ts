import { LIMITS } from '../../widget/protocol/limits';
import type { Rate } from './limit';

/** What the operator bounds. 0: no bound. */
export interface Bounds {
  /** Submissions from one address at once, and as many again in a minute. */
  readonly posts: number;
  /** The same from all addresses together. */
  readonly postsInAll: number;
  /** Codes that are none, from one address at once, and as many again in ten minutes. */
  readonly wrongCodes: number;
}

const MINUTE = 60_000;

export const submissionRate = ({ posts, postsInAll }: Bounds): Rate => ({
  what: 'submissions',
  holds: posts,
  inAll: postsInAll,
  within: MINUTE,
});

/** Every submission may have its photos. */
export const photoRate = ({ posts, postsInAll }: Bounds): Rate => ({
  what: 'photos',
  holds: posts * LIMITS.photos,
  inAll: postsInAll * LIMITS.photos,
  within: MINUTE,
});

/** Whoever guesses from many addresses is held up too, before the codes that are in use are in reach. */
export const wrongCodeRate = ({ wrongCodes }: Bounds): Rate => ({
  what: 'wrong codes',
  holds: wrongCodes,
  inAll: wrongCodes * 100,
  within: 10 * MINUTE,
});
