const ENCODER = new TextEncoder();

/** Sends pieces as they are made, no sooner than the reader takes them. One that fails breaks the reply off, so that no file looks whole. */
export function streamed(pieces: AsyncIterable<string> | Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = (async function* () {
    yield* pieces;
  })();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(ENCODER.encode(value));
    },
    async cancel() {
      await iterator.return();
    },
  });
}
