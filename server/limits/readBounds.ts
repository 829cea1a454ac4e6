import type { Environment } from '../settings';
import type { Bounds } from './rates';
import { readBound } from './readBound';

export function readBounds(env: Environment): Bounds {
  return {
    posts: readBound('GOPY_LIMIT_POSTS', env.GOPY_LIMIT_POSTS || '60'),
    postsInAll: readBound('GOPY_LIMIT_POSTS_ALL', env.GOPY_LIMIT_POSTS_ALL || '6000'),
    wrongCodes: readBound('GOPY_LIMIT_CODES', env.GOPY_LIMIT_CODES || '60'),
  };
}
