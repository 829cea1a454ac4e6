import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { type Backstage, createBackstage } from '../e2e/backstage';
import { snippetFor } from '../e2e/host';
import type { Engine, Tab, Visitor } from './driver';
import { ENGINES } from './engines';

/** An engine may have to be installed first. */
const PATIENT = 300_000;

/** A portal's page with the snippet on it, and everything behind it. */
interface Scene extends Backstage {
  readonly url: string;
  /**
   * Somebody comes to a page, the portal's own unless it is another. WebKit's driver has one visitor at a time: whoever
   * comes next waits until the one before has left.
   */
  next(address?: string): Promise<{ readonly visitor: Visitor; readonly tab: Tab }>;
}

/** Tells stories in each engine. Each has its own collector, so that one that fails leaves nothing to the next. */
export function inEveryEngine(tell: (set: () => Promise<Scene>) => void): void {
  describe.each(ENGINES)('in %s', (_, launch) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await launch();
    }, PATIENT);
    afterAll(() => engine?.end());

    tell(async () => {
      const backstage = await createBackstage();
      onTestFinished(() => backstage.end());
      let leave = async () => {};
      onTestFinished(() => leave());
      const url = backstage.host.put('/', { body: snippetFor(backstage.network.origin) });
      return {
        ...backstage,
        url,
        async next(address = url) {
          await leave();
          const visitor = await engine.visitor();
          leave = visitor.leave;
          const tab = await visitor.openTab();
          await tab.goto(address);
          return { visitor, tab };
        },
      };
    });
  });
}
