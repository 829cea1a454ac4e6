/** Throws one sentence that names the field; returns nothing when the value is right. */
export type Check = (value: unknown, field: string) => void;

export function test(is: (value: unknown) => boolean, wanted: string): Check {
  return (value, field) => {
    if (!is(value))
      throw new Error(value === undefined ? `${field} is missing` : `${field} must be ${wanted}`);
  };
}

/** An object with these fields and no other, so that a slip of the pen in a name is found and not passed over. */
export function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, field) => {
    test((it) => typeof it === 'object' && it !== null && !Array.isArray(it), 'an object')(value, field);
    const record = value as Record<string, unknown>;
    for (const name of Object.keys(record)) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name))
        throw new Error(`${at(field, name)} is unknown`);
    }
    for (const [name, check] of Object.entries(required)) check(record[name], at(field, name));
    for (const [name, check] of Object.entries(optional)) {
      if (record[name] !== undefined) check(record[name], at(field, name));
    }
  };
}

/** @param key given when no two members may have the same */
export function list(member: Check, least: number, key?: string): Check {
  return (value, field) => {
    test((it) => Array.isArray(it) && it.length >= least, `a list of ${least} or more`)(value, field);
    const members = value as readonly Record<string, unknown>[];
    members.forEach((one, index) => {
      member(one, `${field}[${index}]`);
      if (key && members.findIndex((other) => other[key] === one[key]) !== index) {
        throw new Error(`${field}[${index}].${key} is there twice`);
      }
    });
  };
}

export const oneOf = (...allowed: readonly string[]): Check =>
  test((value) => allowed.includes(value as string), allowed.join(' or '));

export const orNull =
  (check: Check): Check =>
  (value, field) => {
    if (value !== null) check(value, field);
  };

/** An object of one of several shapes, by what its field `key` says. */
export function variant(key: string, shapes: Readonly<Record<string, Check>>): Check {
  const known = oneOf(...Object.keys(shapes));
  return (value, field) => {
    const name = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
    known(name, at(field, key));
    shapes[name as string]?.(value, field);
  };
}

const at = (field: string, name: string) => (field ? `${field}.${name}` : name);
