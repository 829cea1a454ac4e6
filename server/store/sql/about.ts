import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether a row's `subject` is this one, or part of it. `0` is the character behind `/`. */
export const about = (subject: string): RawBuilder<SqlBool> =>
  sql`(subject = ${subject} or (subject >= ${`${subject}/`} and subject < ${`${subject}0`}))`;
