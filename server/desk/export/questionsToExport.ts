import type { Place, SeenPortal, Sought } from '../../store/finding';
import type { Store } from '../../store/store';
import { type ExportedQuestion, exportedQuestion } from './exportedQuestion';

const PAGE = 200;

/** All that is sought, page by page: however many there are, memory stays small. What is withdrawn meanwhile is left out. */
export async function* questionsToExport(
  store: Pick<Store, 'search' | 'question'>,
  { portal, sight }: SeenPortal,
  sought: Sought,
  withContact: boolean,
): AsyncGenerator<ExportedQuestion, void, undefined> {
  let after: Place | null = null;
  do {
    const { items, next }: Awaited<ReturnType<Store['search']>> = await store.search(
      portal,
      sight,
      sought,
      PAGE,
      after,
    );
    for (const { id } of items) {
      const question = await store.question(portal, id, sight);
      if (question) yield exportedQuestion(question, withContact);
    }
    after = next;
  } while (after);
}
