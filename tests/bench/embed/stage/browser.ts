import { type Browser, chromium } from 'playwright';
import { findChromium, launchArgs } from '../../../../scripts/ensure-browser.mjs';

/** A Chromium that reaches nothing but this computer: what asks for another host fails at once, on any machine alike. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: [...launchArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
}
