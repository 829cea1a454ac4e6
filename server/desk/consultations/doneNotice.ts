import type { Context } from 'hono';
import type { Notice } from '../notice';
import { CONSULTING } from './words';

/** What an address says was done; nothing, where it names nothing that is ever done. */
export function doneNotice(c: Context): Notice {
  const sentence = CONSULTING.done(c.req.query('done') ?? '');
  return sentence === undefined ? { kind: 'none' } : { kind: 'done', sentence };
}
