import type { Issue } from '../../widget/protocol/issue';
import { accepts, type Portal } from '../../widget/protocol/portal';
import { type Question, questionIssues } from '../../widget/protocol/question';
import { inLanguage } from '../../widget/protocol/text';
import { answerBy } from '../answerBy';
import { codeFor, hashOfCode } from '../codes';
import type { Flag } from '../flags/flag';
import { flagsOf } from '../flags/flagsOf';
import { sketchOf } from '../flags/sketch';
import type { HostedPortal } from '../hostedPortal';
import { topicsOf } from '../portals/former';
import { noticeOf } from '../portals/notice';
import type { Arrival, Store } from '../store/store';
import { type Received, type Receiver, refused } from './received';

/** Checks a question by the portal's rules and stores it. `undefined`: the same id was stored in the meantime. */
export async function receiveQuestion(
  { store, mac }: Receiver,
  hosted: HostedPortal,
  question: Question,
  arrival: Arrival,
  flagsOfItsWay: readonly Flag[],
): Promise<Received | undefined> {
  if (!accepts(hosted.portal, 'question')) return refused({ code: 'not-accepted' });
  if (question.photos && !accepts(hosted.portal, 'photos')) return refused({ code: 'not-accepted' });
  const errors = await issuesOf(store, question, { ...hosted.portal, topics: topicsOf(hosted) });
  if (errors.length > 0) return refused({ code: 'invalid', errors });

  const { portal, id, receivedAt } = arrival;
  const { intent, text, topic, lang, photos = [] } = question;
  const { commune = null, page = null, contact = null, consent = null } = question;
  const given = { intent, text, topic, lang, photos, commune, page, contact, consent };
  const sketch = sketchOf(text);
  const flags = [...flagsOfItsWay, ...(await flagsOf(store, { portal, text, sketch, receivedAt }))];
  const promise = promiseFor(question, hosted, Date.parse(receivedAt));
  for (let codeCounter = 0; ; codeCounter++) {
    const code = await codeFor(mac, portal, id, codeCounter);
    if (code === undefined) continue;
    const codeHash = await hashOfCode(mac, portal, code);
    const row = { ...arrival, ...given, ...promise, codeHash, codeCounter, flags, sketch };
    const added = await store.addQuestion(row);
    if (added === 'id-taken') return undefined;
    if (added === 'added') {
      return { kind: 'new', receipt: { v: 1, kind: 'question', id, code, receivedAt, ...promise } };
    }
  }
}

/** By the notice that was agreed to, which may be older than today's: what waited offline was right when it was written. */
async function issuesOf(store: Store, question: Question, portal: Portal): Promise<readonly Issue[]> {
  const { consent } = question;
  if (!consent) return questionIssues(question, portal);
  const privacy = await noticeOf(store, portal, consent.notice);
  if (!privacy) return [{ code: 'notice-unknown', pointer: '/consent/notice' }];
  return questionIssues(question, { ...portal, privacy });
}

/** Who answers and by when. A topic that the portal never had is routed by hand: its own agency, no promise. */
function promiseFor({ topic, lang }: Question, hosted: HostedPortal, receivedAt: number) {
  const { portal, holidays } = hosted;
  const found = topicsOf(hosted).find(({ id }) => id === topic);
  return {
    agency: inLanguage(found?.agency ?? portal.agency, lang).text,
    answerBy: found?.answerWithin ? answerBy(receivedAt, found.answerWithin, holidays) : null,
  };
}
