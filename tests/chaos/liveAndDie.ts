import type { Page } from 'playwright';
import { sendOnAndOn } from './deeds';
import type { FaultyNetwork } from './faultyNetwork';
import type { Ledger } from './ledger';
import { type Device, wake } from './life';
import { createTrigger, type Moment, type Sign } from './moments';
import { type Phase, phaseNow } from './phase';
import type { Random } from './random';

export interface Life {
  readonly device: Device;
  readonly ledger: Ledger;
  readonly network: FaultyNetwork;
  /** What the citizen draws. */
  readonly random: Random;
  readonly seed: number;
  /** Hands the network's signs to this life. */
  readonly onSign: (hear: (sign: Sign, ms: number) => void) => void;
}

/** A moment whose sign does not come is not waited for longer, in ms. */
const LONGEST = 8000;

/** One life of the browser: comes to the page, sends, and is killed at the moment. Resolves to what the kill fell on. */
export async function liveAndDie(life: Life, moment: Moment): Promise<Phase> {
  const { device, ledger, network } = life;
  let end: Phase | undefined;
  const strike = () => {
    if (end) return;
    // Before the signal: what is the case now is what it falls on.
    end = phaseNow(ledger, network.posts);
    browser.kill();
  };
  const trigger = createTrigger(moment, strike);
  const { browser, page } = await wake(device, ledger, ({ kind }) => {
    if (kind === 'pressed' || kind === 'stored') trigger(kind, 0);
  });
  life.onSign(trigger);
  const longest = setTimeout(strike, LONGEST);
  const mistake = await visit(life, page, trigger).catch((error: unknown) => error);
  if (end === undefined) browser.kill();
  clearTimeout(longest);
  await browser.dead;
  // Only a browser that is dead may stop a citizen.
  if (end === undefined) throw mistake;
  return end;
}

async function visit(
  { device, ledger, random, seed }: Life,
  page: Page,
  trigger: (sign: Sign, ms: number) => void,
) {
  await page.goto(device.url, { waitUntil: 'commit' });
  trigger('loaded', 0);
  await sendOnAndOn(page, ledger, random, seed);
}
