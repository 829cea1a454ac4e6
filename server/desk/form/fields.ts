import type { Context } from 'hono';

/** A form of the desk as it was sent: texts by name. */
export type Fields = ReadonlyMap<string, string>;

/** Never fails: what is missing, damaged or a file is as if it had been left empty. */
export async function readFields(c: Context): Promise<Fields> {
  const body = await c.req.parseBody().catch(() => ({}));
  return new Map(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
