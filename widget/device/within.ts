/**
 * What a database promises, or a rejection with a `TimeoutError` after `ms`: some never answer.
 * @param giveUp takes it back. Where it throws there is nothing to take back any more, and the answer is waited for.
 */
export function within<T>(ms: number, promised: Promise<T>, giveUp = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        giveUp();
        reject(new DOMException(`gop-y: no answer in ${ms} ms`, 'TimeoutError'));
      } catch {
        // Committed at the last moment: its answer is on the way.
      }
    }, ms);
    promised.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
