import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An officers' file for trying out the desk, made once: one officer with a random password, which lies beside it for its
 * user only. Both are kept in the data folder and never in git.
 * @param {{ data: string, portals: string, collector: string }} where `collector`: the built collector, which hashes
 * @returns {{ file: string, id: string, password: string }}
 */
export function demoOfficer({ data, portals, collector }) {
  const file = join(data, 'officers.json');
  const secret = join(data, 'desk-password.txt');
  const id = 'lan';
  if (!existsSync(file)) {
    const password = randomBytes(12).toString('base64url');
    const hash = execFileSync(process.execPath, [collector, 'hash-password'], { input: password });
    const who = { id, name: 'Trần Thị Lan', portal: firstFolder(portals), role: 'administrator' };
    const officer = { ...who, password: String(hash).trim() };
    mkdirSync(data, { recursive: true });
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    writeFileSync(file, `${JSON.stringify([officer], null, 2)}\n`, { mode: 0o600 });
  }
  const password = existsSync(secret) ? readFileSync(secret, 'utf8').trim() : `(not kept, see ${file})`;
  return { file, id, password };
}

function firstFolder(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders[0]?.name ?? '';
}
