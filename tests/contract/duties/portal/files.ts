import type { AnswerIndex } from '#protocol/answers';
import { LIMITS } from '#protocol/limits';
import type { Portal } from '#protocol/portal';
import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import type { Finding } from '../finding';
import { judge, type Wanted } from '../judge';
import { header, shape, status } from '../wanted';
import { type Endpoint, type SchemaName, to } from '../wire/endpoint';
import type { Exchange } from '../wire/exchange';
import { request } from '../wire/request';

/** Of a list that may be long, so many of its files are looked at. */
const AT_MOST = 5;

export const get = (endpoint: Endpoint, path: string): Promise<Exchange> =>
  request(endpoint.edges, to(endpoint, path, { encoding: 'none' }));

const isMissing = ({ came }: Exchange) => came.kind === 'reply' && came.status === 404;

/** A file is JSON, as openapi.yaml has it. Whether it can be read by a page is a duty of its own. */
const judgeFile = (endpoint: Endpoint, schema: SchemaName, file: Exchange): readonly Finding[] =>
  judge(file, status(200), header('Content-Type', 'json'), shape(endpoint.edges, schema, file));

/** Ids of a list, each once. */
const uniqueIds = (where: string, ids: readonly string[]): Wanted => ({
  expected: { code: 'unique-ids', where },
  met: () => new Set(ids).size === ids.length,
});

/** A file that may be missing, with what is wanted of it beyond its schema. */
const fileDuty = (
  id: DutyId,
  path: string,
  schema: SchemaName,
  further: (endpoint: Endpoint, file: Exchange) => Promise<readonly Finding[]>,
): Duty => ({
  id,
  section: 'Reading',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const file = await get(endpoint, path);
    if (isMissing(file)) return 'not-offered';
    const findings = judgeFile(endpoint, schema, file);
    return findings.length > 0 ? findings : further(endpoint, file);
  },
});

const bodyOf = <T>({ came }: Exchange): T => (came.kind === 'reply' ? came.body : {}) as T;

export const servesPortal = fileDuty('portal-file', 'portal.json', 'Portal', async (_, file) => {
  const { topics, accepts } = bodyOf<Portal>(file);
  return judge(
    file,
    { expected: { code: 'not-empty', where: 'accepts' }, met: () => accepts.length > 0 },
    uniqueIds(
      'topics',
      topics.map(({ id }) => id),
    ),
  );
});

export const servesCommunes = fileDuty('communes-file', 'communes.json', 'CommuneList', async (_, file) => {
  const { communes } = bodyOf<{ communes: readonly { id: string }[] }>(file);
  return judge(
    file,
    uniqueIds(
      'communes',
      communes.map(({ id }) => id),
    ),
  );
});

/** The files that a list leads to are there, and are those that it says. */
async function judgeListed(
  endpoint: Endpoint,
  folder: string,
  schema: SchemaName,
  ids: readonly string[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const id of ids.slice(0, AT_MOST)) {
    const path = `${folder}/${id}.json`;
    const file = await get(endpoint, path);
    const wrong = judgeFile(endpoint, schema, file);
    const same: Wanted = { expected: { code: 'file', path }, met: ({ body }) => body.id === id };
    findings.push(...(wrong.length > 0 ? wrong : judge(file, same)));
  }
  return findings;
}

export const servesAnswers = fileDuty(
  'answers-files',
  'answers.json',
  'AnswerIndex',
  async (endpoint, file) => {
    const ids = bodyOf<AnswerIndex>(file).answers.map(({ id }) => id);
    const short: Wanted = {
      expected: { code: 'not-more', where: 'answers', most: LIMITS.answerIndex },
      met: () => ids.length <= LIMITS.answerIndex,
    };
    const findings = judge(file, short, uniqueIds('answers', ids));
    return [...findings, ...(await judgeListed(endpoint, 'answers', 'PublishedAnswer', ids))];
  },
);

export const servesConsultations = fileDuty(
  'consultations-files',
  'consultations.json',
  'ConsultationIndex',
  async (endpoint, file) => {
    const ids = bodyOf<{ consultations: readonly { id: string }[] }>(file).consultations.map(({ id }) => id);
    const findings = judge(file, uniqueIds('consultations', ids));
    return [...findings, ...(await judgeListed(endpoint, 'consultations', 'Consultation', ids))];
  },
);
