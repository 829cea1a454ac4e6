const ENCODER = new TextEncoder();

/**
 * Sends pieces as they are made, no sooner than the reader takes them. One that fails breaks the reply off, so that no file
 * looks whole.
 * @param broke is told of what went wrong. The server that sends the file prints what a stream fails with, and may send it on:
 * that says nothing, as a database's own words may be a citizen's.
 */
export function streamed(
  pieces: AsyncIterable<string> | Iterable<string>,
  broke: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = (async function* () {
    yield* pieces;
  })();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(ENCODER.encode(value));
      } catch (error) {
        broke(error);
        controller.error(new Error('a file broke off'));
      }
    },
    async cancel() {
      await iterator.return();
    },
  });
}
