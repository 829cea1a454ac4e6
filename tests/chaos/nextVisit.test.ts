import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../scripts/ensure-browser.mjs';
import { createBackstage } from '../e2e/backstage';
import { ask, heading, openPanel } from '../e2e/citizen';
import { snippetFor } from '../e2e/host';
import { startMortalBrowser } from './mortalBrowser';

test('what was saved just before the browser was killed goes at the next visit, though nobody opens the widget', async () => {
  const { host, network, rows, ...backstage } = await createBackstage();
  onTestFinished(() => backstage.end());
  const profile = mkdtempSync(join(tmpdir(), 'gop-y-visit-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const url = host.put('/', { body: snippetFor(network.origin) });
  const executable = await findChromium({ install: true });
  const visit = async () => {
    const browser = await startMortalBrowser(executable, profile);
    onTestFinished(() => browser.kill());
    const page = await browser.context.newPage();
    await page.goto(url);
    return { browser, page };
  };

  const first = await visit();
  await openPanel(first.page);
  await backstage.stopEndpoint();
  await ask(first.page, 'Đèn đường tổ 5 tắt từ tối qua.');
  await heading(first.page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  first.browser.kill();
  await first.browser.dead;

  await backstage.restartEndpoint();
  const second = await visit();
  await expect.poll(() => rows('select text from questions'), { timeout: 20_000 }).toHaveLength(1);
  second.browser.kill();
  await second.browser.dead;
});
