import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Refuses a body of more bytes. One without a length is counted while it comes, and may break before its end or be no
 * chunks at all: that is its sender's doing, so nothing broke here and nothing is logged. Node has answered by then and
 * closed the connection: the 400 is for the request log and the figures.
 * @param refuse answers one that is too long
 */
export function wholeBody(
  bytes: number,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: bytes, onError: refuse });
  return async (c, next) => {
    let isWhole = false;
    try {
      return await counted(c, () => {
        isWhole = true;
        return next();
      });
    } catch (error) {
      if (isWhole) throw error;
      return c.body(null, 400);
    }
  };
}
