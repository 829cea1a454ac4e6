import type { Context } from 'hono';

/**
 * What stands in the one field of a form. `undefined`: it has another name or is not alone, so that taking it would drop the
 * rest unseen, or there is no form.
 */
export async function soleField(c: Context, name: string): Promise<string | File | undefined> {
  try {
    const [field, ...others] = await c.req.formData();
    return field?.[0] === name && others.length === 0 ? field[1] : undefined;
  } catch {
    return undefined;
  }
}
