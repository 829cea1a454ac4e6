import { type Consultation, type ConsultationIndex, type Phase, phaseOf } from '#protocol/consultation';
import type { ProblemCode } from '#protocol/problem';
import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import { judge } from '../judge';
import { get } from '../portal/files';
import { send } from '../sending/submit';
import { refusal } from '../wanted';
import type { Endpoint, SchemaName } from '../wire/endpoint';
import type { Came, Reply } from '../wire/exchange';
import { answersTo } from './answering';
import { aBallot } from './ballot';

/** A day away from opening and closing: the kit's clock and the endpoint's need not agree to the minute. */
const MARGIN = 86_400_000;

async function found(endpoint: Endpoint, phase: Phase): Promise<Consultation | undefined> {
  const { came: list } = await get(endpoint, 'consultations.json');
  if (!isShaped(endpoint, 'ConsultationIndex', list)) return undefined;
  const { consultations } = list.body as unknown as ConsultationIndex;
  const now = Date.now();
  const one = consultations.find((it) =>
    [now - MARGIN, now + MARGIN].every((time) => phaseOf(it, time) === phase),
  );
  if (!one) return undefined;
  const { came } = await get(endpoint, `consultations/${one.id}.json`);
  return isShaped(endpoint, 'Consultation', came) ? (came.body as unknown as Consultation) : undefined;
}

/** What is not as the protocol has it is found by the duty that is about the file. */
const isShaped = ({ edges }: Endpoint, schema: SchemaName, came: Came): came is Reply & { kind: 'reply' } =>
  came.kind === 'reply' && edges.shapeFaults(schema, came.body).length === 0;

const timeDuty = (id: DutyId, phase: Phase, problem: ProblemCode): Duty => ({
  id,
  section: 'Sending a ballot',
  needs: 'ballot',
  leaves: 0,
  async hold(endpoint) {
    const consultation = await found(endpoint, phase);
    if (!consultation) return 'not-offered';
    const ballot = aBallot(consultation.id, consultation.draft, answersTo(consultation));
    return judge(await send(endpoint, ballot), refusal(409, problem));
  },
});

export const refusesBallotsAfterClosing = timeDuty('ballot-closed', 'closed', 'consultation-closed');
export const refusesBallotsBeforeOpening = timeDuty('ballot-upcoming', 'upcoming', 'consultation-upcoming');

export const refusesUnknownConsultations: Duty = {
  id: 'consultation-unknown',
  section: 'Refusing',
  needs: 'ballot',
  leaves: 0,
  async hold(endpoint) {
    const findings = [];
    for (const consultation of ['khong-co-dot-lay-y-kien-nay', 'a..b']) {
      const ballot = aBallot(consultation, '1', [{ item: 'mot', kind: 'single', choice: 'hai' }]);
      const sent = await send(endpoint, ballot);
      findings.push(...judge(sent, refusal(422, 'consultation-unknown', 'not-accepted')));
    }
    return findings;
  },
};
