import type { NotedErasure, Replaying } from '../store/replaying';

/** Does again what was erased, a page after the other. @returns how many there were to do */
export async function replayAll(
  store: Replaying,
  pages: AsyncIterable<readonly NotedErasure[]>,
): Promise<number> {
  let done = 0;
  for await (const page of pages) done += await store.replay(page);
  return done;
}
