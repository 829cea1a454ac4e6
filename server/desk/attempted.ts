import type { Context } from 'hono';
import { errorName } from '../errorName';

/**
 * What came of doing something; `undefined` when something broke. What was typed goes back into the form then, so it cannot
 * be left to the desk's own handler. The log is told the route and the error's name.
 */
export const attempted = <T>(
  c: Context,
  log: (line: string) => void,
  doing: Promise<T>,
): Promise<T | undefined> =>
  doing.catch((error: unknown) => {
    log(`${c.req.method} ${c.req.routePath}: ${errorName(error)}`);
    return undefined;
  });
