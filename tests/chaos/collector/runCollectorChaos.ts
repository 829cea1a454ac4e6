import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../random';
import { breakCollector } from './brokenCollector';
import { PORTALS } from './hosts';
import { judge, type Verdict } from './judge';
import { createLedger, type Ledger } from './ledger';
import { openScene, type SceneName } from './scene';
import { sendTheRest, startSenders } from './senders';

export interface CollectorChaos {
  readonly scene: SceneName;
  /** How often it is killed. */
  readonly times: number;
  readonly seed: number;
  /** `early`: the collector acknowledges before it commits, to see that this is found. */
  readonly broken: 'nothing' | 'early';
}

/** Of all that is wrong, after each kill and in the end, each once. */
export interface Outcome extends Verdict {
  readonly untrue: readonly string[];
  /** Sent, and acknowledged to nobody in the end. */
  readonly left: number;
  readonly sent: number;
  /** Acknowledged while it was killed again and again: what is held against it. */
  readonly underLoad: number;
  /** Posts without an answer that counts: without any of them no kill fell on one. */
  readonly unknown: number;
}

/** A kill comes when so many more were acknowledged: on a busy machine a start takes its time. */
const ENOUGH = 20;
/** In ms, from then to the kill, at most. */
const MOMENT = 100;
/** In ms. */
const PATIENCE = 60_000;

/** Kills what is to be killed under load, again and again, and looks after each kill whether all that was acknowledged is there. */
export async function runCollectorChaos({
  scene: name,
  times,
  seed,
  broken,
}: CollectorChaos): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-chaos-collector-'));
  const file = broken === 'early' ? breakCollector(folder) : 'server/dist/collector.js';
  const scene = await openScene(name, { folder, file });
  const ledger = createLedger();
  const moment = createRandom(seed, 'moment');
  const sending = { ledger, portals: PORTALS, origins: scene.origins, random: createRandom(seed, 'sending') };
  const found = { lost: new Set<string>(), doubled: new Set<string>(), astray: new Set<string>() };
  const look = async () => {
    const acknowledged = ledger.acknowledged();
    const { lost, doubled, astray } = judge(ledger.deeds, acknowledged, await scene.stored());
    for (const one of lost) found.lost.add(one);
    for (const one of doubled) found.doubled.add(one);
    for (const one of astray) found.astray.add(one);
  };
  let underLoad = 0;
  try {
    const stop = startSenders(sending);
    for (let n = 0; n < times; n++) {
      await isUnderLoad(ledger);
      await sleep(MOMENT * moment());
      await scene.killAndRestart();
      await look();
    }
    await stop();
    underLoad = ledger.acknowledged().size;
    await sendTheRest(sending);
    await look();
  } finally {
    await scene.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const left = ledger.deeds.length - ledger.acknowledged().size;
  const { untrue, unknown } = ledger;
  const [lost, doubled, astray] = [[...found.lost], [...found.doubled], [...found.astray]];
  return { lost, doubled, astray, untrue, left, sent: ledger.deeds.length, underLoad, unknown };
}

async function isUnderLoad(ledger: Ledger): Promise<void> {
  const enough = ledger.acknowledged().size + ENOUGH;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(5)) {
    if (ledger.acknowledged().size >= enough) return;
  }
  throw new Error('nothing is acknowledged any more');
}
