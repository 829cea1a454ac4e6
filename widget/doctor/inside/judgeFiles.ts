import type { LoadChunk } from '#embed/pinned';
import type { Panel } from '#panel/context';
import type { LoaderFinding } from '../loaderFinding';

/** Loads every file that a press may ask for, in this language, and starts none. */
export async function judgeFiles(load: LoadChunk, lang: 'vi' | 'en'): Promise<readonly LoaderFinding[]> {
  const found: LoaderFinding[] = [];
  const attempt = async (role: string, kit?: unknown): Promise<unknown> => {
    try {
      return await load(role, kit);
    } catch {
      found.push({ code: 'file-blocked', level: 'wrong', file: `gop-y-${role}.js` });
      return undefined;
    }
  };
  const [panel] = await Promise.all([attempt(`panel.${lang}`), attempt('outbox')]);
  // Consultations take what the panel lends.
  if (panel) await attempt(`consult.${lang}`, (panel as Panel).kit);
  return found.length > 0 ? found : [{ code: 'files-good', level: 'good' }];
}
