import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleOf, isError } from '../e2e/console';
import { snippetFor } from '../e2e/host';
import { createWorld, type World } from '../e2e/world';
import { openWidget } from './page/openWidget';
import { policyLines } from './page/policyLines';
import { fill, integrityOf, NONCE } from './placeholders';
import { DOCUMENTS } from './read/documents';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const policies = DOCUMENTS.flatMap(({ path, blocks }) => blocks.flatMap((block) => policyLines(path, block)));

/** The snippet that goes with the policy: all in one where no policy of Trusted Types may be made. */
function snippetUnder(policy: string): string {
  const file = policy.includes("trusted-types 'none'") ? 'snippet-full.html' : 'snippet.html';
  const snippet = snippetFor(world.network.origin, 'dist', file);
  return policy.includes(`'nonce-${NONCE}'`)
    ? snippet.replace('<script ', `<script nonce="${NONCE}" `)
    : snippet;
}

async function violations(path: string, policy: string): Promise<readonly string[]> {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  world.host.violations.length = 0;
  const headers = { 'content-security-policy': `${policy}; report-uri /reports` };
  await page.goto(world.host.put(path, { body: snippetUnder(policy), headers }));
  const shut = await openWidget(page).then(
    () => [],
    (error: Error) => [error.message],
  );
  await context.close();
  return [...shut, ...errors, ...world.host.violations];
}

describe('under a policy of a document the panel opens, and nothing is refused', () => {
  test.each(policies)('$place', async ({ policy, place }) => {
    const full = policy.includes("trusted-types 'none'");
    const filled = fill(policy, { collector: world.network.origin, page: world.host.origin }).replaceAll(
      integrityOf('gop-y.js'),
      integrityOf(full ? 'gop-y.full.js' : 'gop-y.js'),
    );
    expect(await violations(`/${encodeURIComponent(place)}`, filled), place).toEqual([]);
  });
});

test('a policy that lets nothing connect would be told', async () => {
  const policy = `script-src ${world.network.origin}; connect-src 'none'`;
  expect(await violations('/nothing', policy)).not.toEqual([]);
});
