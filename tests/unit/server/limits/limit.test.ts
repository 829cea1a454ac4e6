import { expect, test } from 'vitest';
import { readAddress } from '../../../../server/addresses/address';
import { createMac } from '../../../../server/digest';
import { createLimit, type Rate } from '../../../../server/limits/limit';
import { createNames } from '../../../../server/limits/names';
import { limiting } from '../../../../server/store/memory/limiting';

const RATE: Rate = { what: 'posts', holds: 60, inAll: 6000, within: 60_000 };
const mac = createMac(new Uint8Array(32).fill(7));

function limited(rate: Partial<Rate> = {}) {
  let time = Date.parse('2026-11-24T02:30:00Z');
  const now = () => time;
  const names = new Set<string>();
  const store = limiting();
  const counters = {
    now,
    nameOf: createNames(mac, now),
    store: {
      takeTokens: (take: Parameters<typeof store.takeTokens>[0]) => {
        for (const { name } of take.buckets) names.add(name);
        return store.takeTokens(take);
      },
    },
  };
  const limit = createLimit(counters, { ...RATE, ...rate });
  const take = (address: string, times = 1) => limit.take(readAddress(address) ?? null, times);
  /** How many of so many get through. */
  const through = async (count: number, addressOf: (n: number) => string) => {
    let passed = 0;
    for (let n = 0; n < count; n++) if ((await take(addressOf(n))) === 0) passed++;
    return passed;
  };
  return { take, through, names, giveBack: limit.giveBack, pass: (ms: number) => (time += ms) };
}

test('sixty people behind one address send within a minute, and one more waits a second', async () => {
  const { take, through, pass } = limited();
  expect(await through(60, () => '192.0.2.7')).toBe(60);
  expect(await take('192.0.2.7')).toBe(1);
  expect(await take('192.0.2.8')).toBe(0);
  pass(1000);
  expect(await take('192.0.2.7')).toBe(0);
});

test('all addresses of one IPv6 line are one sender', async () => {
  const { through } = limited();
  expect(await through(100, (n) => `2001:db8:1:2::${n + 1}`)).toBe(60);
});

test('whoever has many networks of IPv6 gets four, and sixteen, times as much through, and no more', async () => {
  expect(await limited().through(1000, (n) => `2001:db8:1:${(n % 256).toString(16)}::1`)).toBe(240);
  expect(await limited().through(3000, (n) => `2001:db8:1:${((n % 256) << 8).toString(16)}::1`)).toBe(960);
});

test('ten thousand posts from one /48 are braked, and the neighbours go on', async () => {
  const { take, through } = limited();
  expect(await through(10_000, (n) => `2001:db8:1:${(n % 65_536).toString(16)}::1`)).toBe(960);
  expect(await take('2001:db8:2::1')).toBe(0);
});

test('all together are braked, whoever they are', async () => {
  const { through } = limited({ inAll: 100 });
  expect(await through(300, (n) => `10.0.${n >> 8}.${n & 255}`)).toBe(100);
});

test('who is refused takes nothing from the others', async () => {
  const { through, take } = limited({ inAll: 100 });
  expect(await through(5000, () => '192.0.2.7')).toBe(60);
  expect(await through(50, () => '192.0.2.8')).toBe(40);
  expect(await take('192.0.2.9')).toBe(1);
});

test('a bound of 0 is none', async () => {
  expect(await limited({ holds: 0, inAll: 0 }).through(1000, () => '192.0.2.7')).toBe(1000);
  expect(await limited({ holds: 0, inAll: 50 }).through(1000, () => '192.0.2.7')).toBe(50);
});

test('those whose address nobody knows are counted as one', async () => {
  expect(await limited().through(100, () => 'nobody')).toBe(60);
});

test('what is given back was never taken', async () => {
  const { take, giveBack } = limited();
  expect(await take('192.0.2.7', 60)).toBe(0);
  expect(await take('192.0.2.7')).toBe(1);
  await giveBack([192, 0, 2, 7], 59);
  expect(await take('192.0.2.7', 59)).toBe(0);
  expect(await take('192.0.2.7')).toBe(1);
});

test('no address is in the names that are kept, and the next day has others', async () => {
  const { take, names, pass } = limited({ inAll: 0 });
  await take('192.0.2.7');
  await take('192.0.2.7');
  const [name] = names;
  expect([...names]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  pass(86_400_000);
  await take('192.0.2.7');
  expect([...names]).toEqual([name, expect.stringMatching(/^[0-9a-f]{32}$/)]);
});
