import { type NotedErasure, REPLAYED_AT_ONCE } from '../store/replaying';
import { linesOf } from './linesOf';
import { readErasure } from './readErasure';

/**
 * All that a file notes, oldest first. It grows for ever, so nothing is held but a page.
 * @param most in one page @throws StartError for a line that is damaged, once what stands before its page was given
 */
export async function* notedErasures(
  file: string,
  most = REPLAYED_AT_ONCE,
): AsyncGenerator<readonly NotedErasure[], void> {
  let page: NotedErasure[] = [];
  let n = 0;
  for await (const line of linesOf(file)) {
    n++;
    const erasure = readErasure(line, `${file}, line ${n}`);
    if (erasure) page.push(erasure);
    if (page.length < most) continue;
    yield page;
    page = [];
  }
  yield page;
}
