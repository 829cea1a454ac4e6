import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { silenceOf } from '#doctor/outside/silenceOf';

test.for([
  ['ENOTFOUND', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['UND_ERR_CONNECT_TIMEOUT', 'time'],
  ['ECONNRESET', 'unknown'],
] as const)('%s is told as %s', ([code, why]) => {
  expect(silenceOf(Object.assign(new TypeError('fetch failed'), { cause: { code } }))).toBe(why);
});

test('an answer that took too long is told so', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const error = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(50) }).catch(
    (late) => late,
  );
  server.closeAllConnections();
  server.close();
  expect(silenceOf(error)).toBe('time');
});

test('an error without a cause tells nothing', () => {
  expect(silenceOf(new Error('?'))).toBe('unknown');
});
