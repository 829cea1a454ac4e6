import { types } from 'pg';

/** Counts and revisions are 64 bits wide there, and pg gives those as text; none of ours is beyond 2^53. */
const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser;

/** How a pool reads what PostgreSQL sends. */
export const columnTypes = { getTypeParser };
