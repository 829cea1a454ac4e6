import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../scripts/ensure-browser.mjs';
import { snippetFor, startHost } from '../e2e/host';
import { startCollector } from '../e2e/processes';
import { breakWidget } from './brokenWidget';
import { createStoreWatch, dropCopies, tearLog } from './browserStore';
import { type Drained, drain } from './drain';
import { exchangeWith } from './exchange';
import { calm, createFates } from './fates';
import { type Counts, startFaultyNetwork } from './faultyNetwork';
import { forgetful } from './forgetful';
import { readHeld } from './held';
import { judge, type Verdict } from './judge';
import { createLedger } from './ledger';
import { liveAndDie } from './liveAndDie';
import { createMoments, type Sign } from './moments';
import type { Phase } from './phase';
import { createRandom } from './random';

export interface Chaos {
  readonly kills: number;
  readonly seed: number;
  /** Folder of the built widget. */
  readonly widget: string;
  /** What is broken on purpose, to see that it is found. */
  readonly broken: 'nothing' | 'outbox' | 'collector' | 'browser' | 'browser-and-copies';
  readonly log: (line: string) => void;
}

export interface Outcome extends Verdict, Drained {
  /** What each kill fell on, in order. */
  readonly fellOn: readonly Phase[];
  readonly questions: number;
  readonly ballots: number;
  /** Things of which the page said that they are saved or received. */
  readonly promised: number;
  /** Things of which the page said that the device does not keep them: a ballot among them may be a second voter's. */
  readonly unsaved: number;
  readonly counts: Readonly<Counts>;
  /** How often the browser began with an empty database of its own making. */
  readonly thrownAway: number;
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000);

/** A citizen's browser, killed again and again over a bad network, and what of all it promised is true at the end. */
export async function runChaos({ kills, seed, widget: built, broken, log }: Chaos): Promise<Outcome> {
  const executable = await findChromium({ install: true });
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-chaos-'));
  const data = join(folder, 'data');
  const widget = broken === 'outbox' ? join(folder, 'widget') : built;
  if (broken === 'outbox') breakWidget(built, widget);

  let hear = (_sign: Sign, _ms: number) => {};
  const exchange = exchangeWith(() => collector.origin);
  const network = await startFaultyNetwork(
    broken === 'collector' ? forgetful(exchange) : exchange,
    createFates(createRandom(seed, 'network')),
    (stage, ms) => hear(stage, ms),
  );
  const host = await startHost();
  const collector = await startCollector(data, 0, [host.origin], widget);
  const ledger = createLedger();
  try {
    const url = host.put('/', { body: snippetFor(network.origin, widget) });
    const profile = join(folder, 'profile');
    const device = { executable, profile, url };
    const isThrownAway = createStoreWatch(profile);
    let thrownAway = 0;
    const random = createRandom(seed, 'citizen');
    const onSign = (to: typeof hear) => {
      hear = to;
    };
    const next = createMoments(createRandom(seed, 'kills'));
    const fellOn: Phase[] = [];
    while (fellOn.length < kills) {
      const moment = next();
      const phase = await liveAndDie({ device, ledger, network, random, seed, onSign }, moment);
      fellOn.push(phase);
      if (isThrownAway()) thrownAway += 1;
      if (broken.startsWith('browser')) tearLog(profile);
      if (broken === 'browser-and-copies') dropCopies(profile);
      log(`kill ${fellOn.length}: at ${moment.sign} ${moment.nth}, fell on ${phase}`);
    }
    network.become(calm);
    const healed = Date.now();
    const { drained, byHand } = await drain(device, ledger);
    if (isThrownAway()) thrownAway += 1;
    log(
      `the network is healed; ${drained ? 'nothing waits' : 'something still waits'} after ${seconds(healed)} s`,
    );
    const made = (kind: string) => ledger.deeds.filter((deed) => deed.kind === kind).length;
    return {
      ...judge(ledger.deeds, readHeld(data)),
      fellOn,
      questions: made('question'),
      ballots: made('ballot'),
      promised: ledger.deeds.filter(({ told }) => told.has('saved') || told.has('received')).length,
      unsaved: ledger.deeds.filter(({ told }) => told.has('unsaved')).length,
      counts: network.counts,
      thrownAway,
      drained,
      byHand,
    };
  } finally {
    await network.close();
    await host.close();
    await collector.kill();
    // The browser's last process may still be letting go of its files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
