import type { Settings } from '../settings';
import type { OpenedStore } from '../store/openedStore';
import { openStore } from '../store/openStore';
import type { NotedErasure } from '../store/replaying';
import { openErasureFile } from './erasureFile';
import { notedErasures } from './notedErasures';

/** A store that notes what it erases, and what is noted: `notedErasures`, to be gone through once. */
export interface NotingStore extends OpenedStore {
  readonly noted: AsyncIterable<readonly NotedErasure[]>;
}

/** Opens the database and the file beside it. @throws StartError */
export async function openNoting(settings: Settings, log: (line: string) => void): Promise<NotingStore> {
  const erasures = await openErasureFile(settings.erasures);
  const opened = await openStore(settings, log, erasures.note);
  const store = {
    ...opened.store,
    close: async () => {
      await opened.store.close();
      await erasures.close();
    },
  };
  return { ...opened, store, noted: notedErasures(settings.erasures) };
}
