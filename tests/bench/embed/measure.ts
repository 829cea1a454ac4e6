import type { Browser } from 'playwright';
import { BARE, type Contender } from './contender';
import { rotated } from './rotation';
import type { Stage } from './stage/stage';
import { type Opening, opening } from './visits/opening';
import { type PageView, pageView } from './visits/pageView';
import { type UnderPolicy, underPolicy } from './visits/underPolicy';

/** All that was seen of one contender, a figure a round. */
export interface Measured {
  readonly contender: Contender;
  readonly views: PageView[];
  readonly hovering: Opening[];
  readonly cold: Opening[];
  readonly policy: UnderPolicy;
}

export interface Measures {
  /** The page with nothing in it. */
  readonly bare: PageView[];
  readonly all: readonly Measured[];
}

/**
 * Each visit with a browser context of its own; those of one round stand near each other in time.
 * @param say tells how far it has come
 */
export async function measure(
  browser: Browser,
  stage: Stage,
  contenders: readonly Contender[],
  rounds: number,
  say: (line: string) => void,
): Promise<Measures> {
  const bare: PageView[] = [];
  const all: Measured[] = [];
  say('under the strict policy');
  for (const contender of contenders) {
    const policy = await underPolicy(browser, stage, contender);
    all.push({ contender, views: [], hovering: [], cold: [], policy });
  }
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    bare.push(await pageView(browser, stage, BARE));
    for (const { contender, views } of rotated(all, round)) {
      views.push(await pageView(browser, stage, contender));
    }
    for (const { contender, hovering } of rotated(all, round)) {
      hovering.push(await opening(browser, stage, contender, 'hovering'));
    }
    for (const { contender, cold } of rotated(all, round)) {
      cold.push(await opening(browser, stage, contender, 'cold'));
    }
  }
  return { bare, all };
}
