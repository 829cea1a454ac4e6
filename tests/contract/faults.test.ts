import { expect, test } from 'vitest';
import type { HostedPortal } from '../../server/hostedPortal';
import { createMock } from '../../server-mock/mock';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { shapeFaults } from './check/shapes';
import { DUTIES } from './duties/duties';
import type { DutyId } from './duties/dutyId';
import { look } from './duties/look';
import { openEndpoint } from './duties/openEndpoint';
import { type Fault, none } from './misbehaving/fault';
import { FAULTS } from './misbehaving/faults';

const ORIGIN = 'https://tinh-mau.example';
const HOSTED: HostedPortal = { ...MOCK_PORTAL, origins: [ORIGIN] };

/** The duties that the mock with this fault is found not to hold. @param memory what becomes of it in a restart */
async function foundOut(
  fault: Fault,
  hosted: HostedPortal = HOSTED,
  memory: 'kept' | 'lost' = 'kept',
): Promise<readonly DutyId[]> {
  let mock = createMock('well', hosted);
  const edges = {
    fetch: (async (input, init) =>
      fault(new Request(input, init), async (request) => {
        const result = await mock.handle(request);
        if (result === 'network-error') throw new TypeError('fetch failed');
        return result;
      })) as typeof fetch,
    patience: 5000,
    shapeFaults,
    async restart() {
      if (memory === 'lost') mock = createMock('well', hosted);
    },
  };
  const asked = { url: 'https://gop-y.test/v1/mau', origin: ORIGIN, consultation: 'dang-mo', edges };
  const opened = await openEndpoint(asked);
  if (opened.kind === 'unseen') throw new Error(JSON.stringify(opened.why));
  const found: DutyId[] = [];
  for (const duty of DUTIES) {
    const { kind } = await look(duty, opened.endpoint);
    if (kind === 'not-held') found.push(duty.id);
    // Nothing else can be looked at.
    if (duty.id === 'acknowledges' && kind === 'not-held') break;
  }
  return found;
}

test('an endpoint without a fault is found to hold every duty', async () => {
  expect(await foundOut(none)).toEqual([]);
});

test.each(FAULTS)('an endpoint that %s is found out, by that and nothing else', async (_, fault, duties) => {
  expect(await foundOut(fault)).toEqual(duties);
});

test('an endpoint that forgets when it is restarted is found out', async () => {
  expect(await foundOut(none, HOSTED, 'lost')).toEqual(['kept-across-restart']);
});

test('an endpoint that takes from any page is found out by every duty over pages', async () => {
  expect(await foundOut(none, MOCK_PORTAL)).toEqual([
    'unlisted-page',
    'photo-unlisted-page',
    'lookup-headers',
    'withdraw-refusals',
  ]);
});
