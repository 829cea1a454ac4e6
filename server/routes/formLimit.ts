import type { Context, MiddlewareHandler } from 'hono';
import { wholeBody } from '../wholeBody';
import { problemReply } from './problemReply';

/**
 * Refuses a form of more bytes. One that says its length is refused before a byte of it is touched: Node reads such a
 * body to its end by itself, but one that was begun and left is stuck, and half a second later its connection breaks
 * off under whatever the browser sends next.
 */
export function formLimit(bytes: number, now: () => number): MiddlewareHandler {
  const refuse = (c: Context) => problemReply(c, { code: 'too-large' }, now);
  const counted = wholeBody(bytes, refuse);
  return async (c, next) => (Number(c.req.header('Content-Length')) > bytes ? refuse(c) : counted(c, next));
}
