import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { noticesOf } from '../licences/notices.mjs';
import { packageOf } from '../licences/package-of.mjs';

/** Remembers whose code each built file really has in it, and writes that down beside what was built. */
export function thirdParty() {
  /** By the file's path, by name and version. */
  const taken = new Map();

  function bundledIn(ids) {
    const found = ids.map(packageOf).filter((one) => one !== undefined);
    return new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  }

  return {
    plugin: {
      name: 'gop-y:third-party',
      apply: 'build',
      generateBundle(_, bundle) {
        const folder = this.environment.config.build.outDir;
        for (const file of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
          const found = bundledIn(file.moduleIds);
          taken.set(`${folder}/${file.fileName}`, found);
          if (found.size > 0) file.code = headed(file.code, [...found.values()]);
        }
      },
    },
    /**
     * Writes a THIRD-PARTY.txt, and the same as a list, to draw up what a release consists of.
     * @param {{ what: string, isIn(file: string): boolean, notices: string, list: string }} package `what`: it, as the first
     *   line calls it; `isIn`: whether a built file is part of it; the two files to write
     * @throws when something was taken in that may not go along
     */
    write({ what, isIn, notices, list }) {
      const inside = [...taken].filter(([file]) => isIn(file)).flatMap(([, found]) => [...found]);
      const bundled = [...new Map(inside).values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(notices, noticesOf(what, bundled));
      const named = bundled.map(({ name, version, licence }) => ({ name, version, licence }));
      writeFileSync(list, `${JSON.stringify(named, null, 2)}\n`);
    },
  };
}

/** A line that goes wherever the file goes, also where nobody copies THIRD-PARTY.txt along. */
function headed(code, bundled) {
  const others = bundled.map(({ name, licence }) => `${name} ${licence}`).sort();
  // A command's first line is the system's.
  const at = code.startsWith('#!') ? code.indexOf('\n') + 1 : 0;
  return `${code.slice(0, at)}/*! ${others.join(', ')} */\n${code.slice(at)}`;
}
