import type { Ballot } from '#protocol/ballot';
import type { Consultation } from '#protocol/consultation';
import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import type { Finding } from '../finding';
import { judge } from '../judge';
import { get } from '../portal/files';
import { oneNew } from '../sending/repeating';
import { send, sendWrong } from '../sending/submit';
import { field, refusal, sameReceipt, shape, status } from '../wanted';
import type { Endpoint } from '../wire/endpoint';
import { answersTo } from './answering';
import { aBallot, aToken } from './ballot';

/** Makes ballots on the consultation that was named for it. */
type Cast = (token: string, revision: number) => Ballot;

/** A duty that needs ballots that count; without a consultation for them none is cast. */
const castingDuty = (
  id: DutyId,
  leaves: number,
  hold: (endpoint: Endpoint, cast: Cast, consultation: Consultation) => Promise<readonly Finding[]>,
): Duty => ({
  id,
  section: 'Sending a ballot',
  needs: 'ballot',
  leaves,
  async hold(endpoint) {
    if (endpoint.consultation === null) return 'not-offered';
    const file = await get(endpoint, `consultations/${endpoint.consultation}.json`);
    const wrong = judge(file, status(200), shape(endpoint.edges, 'Consultation', file));
    if (wrong.length > 0 || file.came.kind !== 'reply') return wrong;
    const consultation = file.came.body as unknown as Consultation;
    const answers = answersTo(consultation);
    const cast: Cast = (token, revision) =>
      aBallot(consultation.id, consultation.draft, answers, token, revision);
    return hold(endpoint, cast, consultation);
  },
});

export const acknowledgesBallots = castingDuty('ballot', 1, async (endpoint, cast) => {
  const sent = await send(endpoint, cast(aToken(), 1));
  return judge(sent, status(201), shape(endpoint.edges, 'BallotReceipt', sent), field('status', 'counted'));
});

export const repeatsBallots = castingDuty('ballot-repetition', 2, async (endpoint, cast) => {
  const ballot = cast(aToken(), 1);
  const first = await send(endpoint, ballot);
  const other = cast(aToken(), 1);
  return [
    ...judge(await send(endpoint, ballot), status(200), sameReceipt(first)),
    ...oneNew(await Promise.all(Array.from({ length: 10 }, () => send(endpoint, other)))),
  ];
});

export const countsTheGreatest = castingDuty('ballot-superseded', 4, async (endpoint, cast) => {
  const token = aToken();
  const second = await send(endpoint, cast(token, 2));
  const late = await send(endpoint, cast(token, 1));
  // Of the same revision the greater id counts, whichever comes first: two tabs can have stored one each.
  const [smaller, greater] = [cast(token, 3), cast(token, 3)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const third = await send(endpoint, greater as Ballot);
  const tied = await send(endpoint, smaller as Ballot);
  return [
    ...judge(second, field('status', 'counted')),
    ...judge(late, field('status', 'superseded')),
    ...judge(third, field('status', 'counted')),
    ...judge(tied, field('status', 'superseded')),
  ];
});

export const refusesOtherDrafts = castingDuty('ballot-draft', 0, async (endpoint, cast) =>
  judge(
    await send(endpoint, { ...cast(aToken(), 1), draft: 'khong-co-ban-nay' }),
    refusal(409, 'draft-changed'),
  ),
);

export const refusesWrongAnswers = castingDuty('ballot-answers', 0, async (endpoint, cast) => {
  const ballot = cast(aToken(), 1);
  const [answer] = ballot.answers;
  const stranger = { item: 'khong-co-muc-nay', kind: 'single', choice: 'mot' } as const;
  const findings = [];
  for (const answers of [[], [stranger], answer ? [answer, answer] : []])
    findings.push(...judge(await send(endpoint, { ...ballot, answers }), refusal(422, 'invalid')));
  const named = await sendWrong(endpoint, { ...ballot, ...{ name: 'Lê Thị Kiểm Thử' } });
  return [...findings, ...judge(named, refusal(422, 'invalid'))];
});
