import { expect, test } from 'vitest';
import { onGoodMoment, onRest } from '#outbox/triggers';

/** A page as far as its events go. */
function fakePage() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  return Object.assign(new EventTarget(), { document }) as unknown as Window;
}

test.for([
  ['online', 'page'],
  ['pageshow', 'page'],
  ['visibilitychange', 'document'],
] as const)('at %s it is worth trying, until one stops listening', ([event, where]) => {
  const page = fakePage();
  let tried = 0;
  const stop = onGoodMoment(page, () => {
    tried += 1;
  });
  const target = where === 'page' ? page : page.document;
  target.dispatchEvent(new Event(event));
  stop();
  target.dispatchEvent(new Event(event));
  expect(tried).toBe(1);
});

test.for([
  ['pagehide', 'page'],
  ['freeze', 'document'],
] as const)('at %s the page lets go of its connection, until one stops listening', ([event, where]) => {
  const page = fakePage();
  let rested = 0;
  const stop = onRest(page, () => {
    rested += 1;
  });
  const target = where === 'page' ? page : page.document;
  target.dispatchEvent(new Event(event));
  stop();
  target.dispatchEvent(new Event(event));
  expect(rested).toBe(1);
});
