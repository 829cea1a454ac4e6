import { expect, test } from 'vitest';
import { onGoodMoment, onRest } from '#outbox/triggers';

/** A page as far as its events go. Those of its document pass it too. */
function fakePage() {
  const document = { visibilityState: 'visible' };
  return Object.assign(new EventTarget(), { document }) as unknown as Window;
}

test.for(['online', 'pageshow', 'visibilitychange'])(
  'at %s it is worth trying, until one stops listening',
  (event) => {
    const page = fakePage();
    let tried = 0;
    const stop = onGoodMoment(page, () => {
      tried += 1;
    });
    page.dispatchEvent(new Event(event));
    stop();
    page.dispatchEvent(new Event(event));
    expect(tried).toBe(1);
  },
);

test.for(['pagehide', 'freeze'])(
  'at %s the page lets go of its connection, until one stops listening',
  (event) => {
    const page = fakePage();
    let rested = 0;
    const stop = onRest(page, () => {
      rested += 1;
    });
    page.dispatchEvent(new Event(event));
    stop();
    page.dispatchEvent(new Event(event));
    expect(rested).toBe(1);
  },
);
