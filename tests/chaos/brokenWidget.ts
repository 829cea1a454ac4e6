import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTBOX = 'gop-y-outbox.js';
const LOADER = 'gop-y.js';

/**
 * A copy of a built widget whose outbox lets go of an entry just before it sends it, as queues do that take out first.
 * A proof that the count of what is lost can be other than 0.
 */
export function breakWidget(widget: string, folder: string): void {
  cpSync(widget, folder, { recursive: true });
  // The loader carries the outbox's hash, the snippet the loader's: in this order.
  change(folder, OUTBOX, (script) => `(${letGoBeforeSending})();${script}`);
  change(folder, LOADER, (script) => script);
}

/** Changes one file, and its hash wherever it is written. */
function change(folder: string, name: string, by: (text: string) => string): void {
  const file = join(folder, name);
  const known = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as {
    files: { name: string; sha384: string }[];
  };
  const before = known.files.find((listed) => listed.name === name)?.sha384;
  if (!before) throw new Error(`integrity.json does not name ${name}`);
  writeFileSync(file, by(readFileSync(file, 'utf8')));
  const after = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
  for (const other of readdirSync(folder, { withFileTypes: true })) {
    if (!other.isFile()) continue;
    const path = join(folder, other.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after));
  }
}

/** Runs in the page, so it uses nothing from outside itself; it knows the store and not how the outbox is written. */
function letGoBeforeSending(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (to, init) => {
    const id = new URL(String(to), location.href).searchParams.get('id');
    if (init?.method === 'POST' && id) await letGo(id);
    return send(to, init);
  };
  const letGo = (id: string) =>
    new Promise<void>((resolve) => {
      const open = indexedDB.open('gop-y');
      open.onsuccess = () => {
        const change = open.result.transaction('q', 'readwrite');
        const entries = change.objectStore('q').openCursor(IDBKeyRange.bound('e:', 'e:\uffff'));
        entries.onsuccess = () => {
          if (entries.result?.value.id === id) entries.result.delete();
          entries.result?.continue();
        };
        change.oncomplete = () => {
          open.result.close();
          resolve();
        };
      };
    });
}
