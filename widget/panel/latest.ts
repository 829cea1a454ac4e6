/** Asks each time it is called, and takes the answer to what was asked last: answers may come in any order. */
export function latest<T>(ask: () => Promise<T>, take: (answer: T) => void): () => Promise<void> {
  let last = 0;
  return async () => {
    last += 1;
    const mine = last;
    const answer = await ask();
    if (mine === last) take(answer);
  };
}
