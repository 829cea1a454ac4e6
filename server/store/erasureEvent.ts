import type { Cause } from '../../widget/protocol/follow';
import type { Happening } from './telling';

/** What is told of a question of which everything was erased. */
export const erasureEvent = (cause: Cause): Extract<Happening, 'withdrawn' | 'erased'> =>
  cause === 'request' ? 'withdrawn' : 'erased';
