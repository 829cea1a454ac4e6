import { type Kysely, type Migration, sql } from 'kysely';

/** Photos that came without an agreement are erased by today's notice, as all else that did. */
export const photosUnagreed: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`update questions set personal_closed_at = closed_at
      where notice is null and closed_at is not null
        and exists (select 1 from photos p where p.portal = questions.portal and p.id = questions.id)`.execute(
      db,
    );
  },
};
