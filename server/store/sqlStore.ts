import { type Kysely, sql } from 'kysely';
import { type NoteErasure, noteNothing } from './replaying';
import { act } from './sql/act';
import { addBallots } from './sql/addBallots';
import { addQuestions } from './sql/addQuestions';
import { alike } from './sql/alike';
import { arrivals, arrived, seal, unseal } from './sql/arrivals';
import { atOneMoment } from './sql/atOneMoment';
import { auditLog } from './sql/auditLog';
import { consultation, consultations, removeDraft, saveConsultation } from './sql/consultations';
import { counted } from './sql/counted';
import { counts } from './sql/counts';
import { countDue, eraseDue } from './sql/due';
import { dueCounts } from './sql/dueCounts';
import { erasures } from './sql/erasures';
import { addExport, exports } from './sql/exports';
import { find } from './sql/find';
import { flagging } from './sql/flagging';
import { follow } from './sql/follow';
import { grouped } from './sql/grouped';
import { idUnderCode } from './sql/idUnderCode';
import { intervene, interventions } from './sql/interventions';
import { isOfTheItem } from './sql/isOfTheItem';
import { limiting } from './sql/limiting';
import { addNotice, notice, notices } from './sql/notices';
import { outcomes, removeOutcome, setOutcome } from './sql/outcomes';
import { addPhoto, readPhoto } from './sql/photos';
import { portalEdits, portalRevisions, savePortalEdits } from './sql/portalEdits';
import { publication, publish, published } from './sql/publications';
import { question } from './sql/question';
import { record } from './sql/record';
import { replay } from './sql/replay';
import { search } from './sql/search';
import { searchPublished } from './sql/searchPublished';
import { settle } from './sql/settle';
import { signOutEverywhere, signOuts } from './sql/signOuts';
import { saveSnapshots, snapshots } from './sql/snapshots';
import { lastSweep, saveSweep } from './sql/sweeps';
import { keyOf } from './sql/take';
import { tellDue } from './sql/tellDue';
import { claimTellings, tellingCounts, tellingsDead, tellingsDone, tellingsFailed } from './sql/tellings';
import { isTicketSpent, spendTicket } from './sql/tickets';
import { transact } from './sql/transact';
import { withdraw } from './sql/withdraw';
import { moderate, wordsOf } from './sql/words';
import type { NewBallot, NewQuestion, Store } from './store';
import type { Tables } from './tables';
import type { Channel } from './telling';
import { verify } from './verify/verify';

/**
 * A store over any SQL dialect that knows `on conflict`: SQLite and PostgreSQL do. The tables must be there.
 * @param channels are told of what happens to questions; of what happens while one is closed it is never told
 */
export function createSqlStore(
  db: Kysely<Tables>,
  channels: readonly Channel[] = [],
  note: NoteErasure = noteNothing,
): Store {
  const told = { channels, note };
  return {
    ...limiting(db),
    ...flagging(db),
    find: (portal, id) => find(db, portal, id),
    addQuestion: grouped(
      (all: readonly NewQuestion[]) => transact(db, (tx) => addQuestions(tx, channels, all)),
      keyOf,
      isOfTheItem,
    ),
    addBallot: grouped(
      (all: readonly NewBallot[]) => transact(db, (tx) => addBallots(tx, all)),
      keyOf,
      isOfTheItem,
    ),
    addPhoto: (photo) => transact(db, (tx) => addPhoto(tx, channels, photo)),
    readPhoto: (portal, id, n) => readPhoto(db, portal, id, n),

    follow: (portal, codeHashes) => follow(db, portal, codeHashes),
    withdraw: (portal, codeHash, scope, at) =>
      transact(db, (tx) => withdraw(tx, told, portal, codeHash, scope, at)),

    search: (portal, sight, sought, limit, after) => search(db, { portal, sight }, sought, limit, after),
    idUnderCode: (portal, sight, codeHash) => idUnderCode(db, { portal, sight }, codeHash),
    addExport: (portal, one, deed) => transact(db, (tx) => addExport(tx, portal, one, deed)),
    exports: (portal, limit) => exports(db, portal, limit),
    alike: (portal, sight, period, today) => alike(db, { portal, sight }, period, today),
    dueCounts: (portal, sight, today, soon) => dueCounts(db, { portal, sight }, today, soon),
    question: (portal, id, sight) => atOneMoment(db, (tx) => question(tx, portal, id, sight)),
    act: (portal, id, step, by, at, seen) =>
      transact(db, (tx) => act(tx, channels, { portal, id }, step, { by, at, seen })),
    publish: (portal, id, one, deed) => transact(db, (tx) => publish(tx, portal, id, one, deed)),
    published: (portal, limit) => published(db, portal, limit),
    publication: (portal, slug) => publication(db, portal, slug),
    searchPublished: (portal, words, limit) => searchPublished(db, portal, words, limit),
    counts: (portal) => counts(db, portal),
    addNotice: (portal, hash, text, at) => addNotice(db, portal, hash, text, at),
    notice: (portal, hash) => notice(db, portal, hash),

    eraseDue: (portal, due, limit, at) => transact(db, (tx) => eraseDue(tx, told, portal, due, limit, at)),
    countDue: (portal, due) => countDue(db, portal, due),
    erasures: (limit, after) => erasures(db, limit, after),
    notices: (portal) => notices(db, portal),
    lastSweep: (portal) => lastSweep(db, portal),
    saveSweep: (portal, sweep) => saveSweep(db, portal, sweep),
    sweepAlone: async (work) => {
      await work();
      return 'done';
    },

    saveConsultation: (portal, definition, state, seen, deed) =>
      transact(db, (tx) => saveConsultation(tx, portal, definition, { state, seen, deed })),
    removeDraft: (portal, id, seen, deed) => transact(db, (tx) => removeDraft(tx, portal, id, seen, deed)),
    consultation: (portal, id) => consultation(db, portal, id),
    consultations: (portal) => consultations(db, portal),
    intervene: (portal, id, deed, by, at, seen) =>
      transact(db, (tx) => intervene(tx, { portal, consultation: id }, deed, { by, at, seen })),
    interventions: (portal) => interventions(db, portal),
    setOutcome: (portal, id, outcome) => transact(db, (tx) => setOutcome(tx, portal, id, outcome)),
    removeOutcome: (portal, id, item, deed) =>
      transact(db, (tx) => removeOutcome(tx, portal, id, item, deed)),
    outcomes: (portal, id) => outcomes(db, portal, id),
    wordsOf: (portal, id, state, limit, after) => wordsOf(db, portal, id, state, limit, after),
    moderate: (portal, slug, state, deed) => transact(db, (tx) => moderate(tx, portal, slug, state, deed)),
    counted: (portal, id, arrivals) => counted(db, portal, id, arrivals),
    arrivals: (portal, id) => arrivals(db, portal, id),
    arrived: (portal, id, after, upTo) => arrived(db, portal, id, after, upTo),
    seal: (portal, id, at) => seal(db, portal, id, at),
    unseal: (portal, id) => unseal(db, portal, id),
    snapshots: (portal, id) => snapshots(db, portal, id),
    saveSnapshots: (portal, id, pair, seen) =>
      transact(db, (tx) => saveSnapshots(tx, portal, id, pair, seen)),

    signOuts: (officer) => signOuts(db, officer),
    signOutEverywhere: (portal, officer, deed) =>
      transact(db, (tx) => signOutEverywhere(tx, portal, officer, deed)),
    portalRevisions: () => portalRevisions(db),
    portalEdits: (portal) => portalEdits(db, portal),
    savePortalEdits: (portal, edits, seen, deed) =>
      transact(db, (tx) => savePortalEdits(tx, portal, edits, seen, deed)),

    isTicketSpent: (id) => isTicketSpent(db, id),
    spendTicket: (id, until, at) => transact(db, (tx) => spendTicket(tx, id, until, at)),

    claimTellings: (channel, claiming) => claimTellings(db, channel, claiming),
    tellingsDone: (ids) => tellingsDone(db, ids),
    tellingsFailed: (claimed, next) => tellingsFailed(db, claimed, next),
    tellingsDead: (claimed, at) => tellingsDead(db, claimed, at),
    tellDue: (portal, upTo, at) => transact(db, (tx) => tellDue(tx, channels, portal, upTo, at)),
    tellingCounts: () => tellingCounts(db),

    audit: (portal, deed, entry) =>
      transact(db, (tx) => record(tx, { portal, ...deed, ...entry, sets: null })),
    auditLog: (portal, about, limit, before) => auditLog(db, portal, about, limit, before),

    replay: (erasures) => replay(db, channels, erasures),
    verify: (noted) => verify(db, noted),

    settle: (name, value) => settle(db, name, value),

    ping: async () => {
      await sql`select 1`.execute(db);
    },

    close: () => db.destroy(),
  };
}
