import type { PageFinding } from '../pageFinding';

/** A name that the widget never uses. */
const NAME = 'gop-y-doctor';

/** Whether the browser lets this page keep things. The database that it asks for is given up before it is made. */
export async function judgeStorage(storage: () => IDBFactory): Promise<PageFinding> {
  const allowed = await new Promise<boolean>((resolve) => {
    try {
      const open = storage().open(NAME);
      open.onupgradeneeded = () => {
        open.transaction?.abort();
        resolve(true);
      };
      open.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
    } catch {
      resolve(false);
    }
  });
  return allowed ? { code: 'storage-good', level: 'good' } : { code: 'storage-blocked', level: 'note' };
}
