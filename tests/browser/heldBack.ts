/** What `act` would do, done only when it is let go: for a moment that is over too soon to look at. */
export function heldBack<A extends readonly unknown[], R>(act: (...given: A) => Promise<R>) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { late: (...given: A): Promise<R> => released.then(() => act(...given)), release };
}
