import { loadavg } from 'node:os';
import { BOUNDS } from '../../../scripts/size-bounds.mjs';
import { bounds, holds } from '../report/bound';
import { BARE, type Contender } from './contender';
import { dialog } from './contenders/dialog';
import { feedbackfin } from './contenders/feedbackfin';
import { gopY } from './contenders/gop-y';
import { posthog } from './contenders/posthog';
import { sentryAsync } from './contenders/sentryAsync';
import { sentrySync } from './contenders/sentrySync';
import { surveyJs } from './contenders/surveyJs';
import { typebot } from './contenders/typebot';
import { measure } from './measure';
import { designBounds } from './report/designBounds';
import { openTable } from './report/openTable';
import { type Summary, summaries } from './report/summary';
import { viewTable } from './report/viewTable';
import { startBrowser } from './stage/browser';
import { startStage } from './stage/stage';

/** By the name that the command line calls them. */
const PEERS: Readonly<Record<string, Contender>> = {
  feedbackfin,
  'sentry-async': sentryAsync,
  'sentry-sync': sentrySync,
  survey: surveyJs,
  typebot,
  posthog,
};
const ROUNDS = 5;

/** Measures the widget beside the floor and the peers named, or all. Resolves to the exit code. */
export async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(PEERS, name));
  if (unknown.length > 0) {
    console.error(`No such peer: ${unknown.join(', ')}. Peers: ${Object.keys(PEERS).join(', ')}.`);
    return 1;
  }
  const peers = Object.entries(PEERS).filter(([name]) => names.length === 0 || names.includes(name));
  const before = load();
  const [floor, widget, ...others] = await run([dialog, gopY(), ...peers.map(([, peer]) => peer)]);
  if (!floor || !widget) throw new Error('the two that every run has were not measured');
  const all = [floor, widget, ...others];
  console.log(`\n### What a page view pays\n\n${viewTable(all)}`);
  console.log(`\n### What a press adds\n\n${openTable(all, floor)}`);
  const judged = designBounds(widget, floor, BOUNDS.loader.bound);
  console.log(`\n### Bounds\n\n${bounds(judged)}`);
  // Times of a run beside other work are larger, and not by the same for everybody; whoever reads it should know.
  console.log(`\nLoad average ${before} before, ${load()} after.`);
  const broken = judged.filter((bound) => !holds(bound));
  for (const { what } of broken) console.error(`bench:embed: ${what}: does not hold`);
  return broken.length > 0 ? 1 : 0;
}

async function run(contenders: readonly Contender[]): Promise<Summary[]> {
  const stage = await startStage([BARE, ...contenders]);
  const browser = await startBrowser();
  try {
    return summaries(
      await measure(browser, stage, contenders, ROUNDS, (line) => console.error(`bench:embed: ${line}`)),
    );
  } finally {
    await browser.close();
    await stage.close();
  }
}

const load = () => (loadavg()[0] ?? 0).toFixed(1);
