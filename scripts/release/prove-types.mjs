import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RIGHT = `import { define, type Options } from 'gop-y';
const options: Options = { endpoint: 'https://gopy.example.vn/v1/mau', views: ['ask'] };
define(options);
`;
const OPTIONS = '--noEmit --strict --target es2022 --lib es2022,dom,dom.iterable --types'.split(' ');

/** The installed types compile in both ways of resolving, and refuse what is wrong. @param {string} project @param {string} tsc */
export function proveTypes(project, tsc) {
  const compile = (source, resolution) => {
    writeFileSync(join(project, 'app.ts'), source);
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    const args = [tsc, ...OPTIONS, '', '--module', module, '--moduleResolution', resolution, 'app.ts'];
    return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  };
  for (const resolution of ['bundler', 'nodenext']) {
    const { status, stdout } = compile(RIGHT, resolution);
    if (status !== 0) throw new Error(`types by ${resolution}: ${stdout}`);
    if (compile(`${RIGHT}define({ endpont: '' });`, resolution).status === 0)
      throw new Error(`types by ${resolution} let a misspelt option pass`);
  }
}
