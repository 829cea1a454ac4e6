import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { consulting } from '../consultations/aConsultation';
import { LISTED, testApp } from '../testCollector';
import { A_PLAIN_CONSULTATION } from './consultations/aPlainConsultation';

const OWN = 'http://localhost';
const BALLOT = '/mau/consultations/du-thao';

interface Posted {
  readonly path: string;
  readonly text?: string;
  readonly origin?: string;
  readonly store?: ReturnType<typeof createMemoryStore>;
}

async function post({ path, text = '', origin = OWN, store = createMemoryStore() }: Posted) {
  const reply = await testApp({ store, hosted: consulting(A_PLAIN_CONSULTATION) }).request(OWN + path, {
    method: 'POST',
    body: new URLSearchParams({ text }),
    headers: { Origin: origin },
  });
  const ancestors = /frame-ancestors (.*)/.exec(reply.headers.get('Content-Security-Policy') ?? '')?.[1];
  const page = await reply.text();
  return { status: reply.status, ancestors, heading: /<h1>([^<]+)</.exec(page)?.[1] };
}

const failing = { ...createMemoryStore(), interventions: () => Promise.reject(new Error('disk')) };
const TOO_LARGE = 'a'.repeat(4 * 3 * 65_536 + 1);

describe('in a frame of the portal’s own page is shown', () => {
  test.each([
    ['that a question is too large', { path: '/mau', text: TOO_LARGE }, 413, 'Gửi câu hỏi'],
    ['that a ballot is too large', { path: BALLOT, text: TOO_LARGE }, 413, 'Lấy ý kiến'],
    [
      'that a question’s form is another page’s',
      { path: '/mau', origin: 'https://khac.example' },
      403,
      'Gửi câu hỏi',
    ],
    [
      'that a ballot’s form is another page’s',
      { path: BALLOT, origin: 'https://khac.example' },
      403,
      'Lấy ý kiến',
    ],
    ['that a consultation is not there', { path: '/mau/consultations/khac' }, 404, 'Lấy ý kiến'],
    ['that a consultation cannot be read', { path: BALLOT, store: failing }, 503, 'Lấy ý kiến'],
  ] as const)('%s', async (_, posted, status, heading) => {
    expect(await post(posted)).toEqual({ status, heading, ancestors: `'self' ${LISTED}` });
  });
});

test('a portal that is not hosted may be framed by nobody else, however much is sent to it', async () => {
  for (const text of ['', TOO_LARGE])
    expect(await post({ path: '/khac', text })).toMatchObject({ status: 404, ancestors: "'self'" });
});
