import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Orders of lists by what they may be narrowed to: what few questions have is found at once among however many others. What is done
 * is in no order by days.
 */
export const speed: Migration = {
  async up(db: Kysely<unknown>) {
    // PostgreSQL takes no order from an index behind what is null, and a question may have no topic.
    await db.schema.dropIndex('questions_topic').execute();
    const topic = sql`coalesce(topic, '')`;
    await sql`create index questions_topic on questions (portal, ${topic}, received_at, id)`.execute(db);
    await sql`create index questions_state on questions (portal, state, received_at, id)`.execute(db);
    for (const [name, narrow] of [
      ['topic', topic],
      ['commune', sql`commune`],
      ['state', sql`state`],
    ] as const)
      await sql`create index ${sql.ref(`questions_${name}_due`)}
        on questions (portal, ${narrow}, due, received_at, id) where shelf = 'open'`.execute(db);
  },
};
