import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Somebody's portal that has installed the package as it would be published, and nothing else. */
let portal: string;
beforeAll(() => {
  portal = mkdtempSync(join(tmpdir(), 'gop-y-npm-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', portal]);
  const [{ filename }] = JSON.parse(packed.toString()) as [{ filename: string }];
  const place = join(portal, 'node_modules', 'gop-y');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(portal, filename), '-C', place, '--strip-components=1']);
  writeFileSync(join(portal, 'package.json'), '{ "type": "module", "private": true }');
}, 60_000);
afterAll(() => rmSync(portal, { recursive: true, force: true }));

test('on a server it is imported and defined without harm, and without any other package', () => {
  const app = `import { GopY, define } from 'gop-y';
    define({ endpoint: 'https://gopy.example.vn/v1/mau' });
    console.log(typeof GopY, typeof define, Object.keys(globalThis).some((name) => /gop/i.test(name)));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', app], {
    cwd: portal,
    encoding: 'utf8',
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: 'function function false\n', stderr: '', status: 0 });
});

const TSC = resolve('node_modules/typescript/bin/tsc');

/** What the compiler says of a portal's file. */
function compile(source: string, moduleResolution: 'bundler' | 'nodenext') {
  writeFileSync(join(portal, 'app.ts'), source);
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom,dom.iterable',
    '--types',
    '',
  ];
  const { stdout, status } = spawnSync(
    process.execPath,
    [TSC, ...options, '--module', module, '--moduleResolution', moduleResolution, 'app.ts'],
    { cwd: portal, encoding: 'utf8' },
  );
  return { said: stdout, status };
}

const RIGHT = `import { define, GopY, type Options } from 'gop-y';
const options: Options = { endpoint: 'https://gopy.example.vn/v1/mau', views: ['ask'], sharedDevice: 'always' };
define(options);
const element = new GopY();
const opened: Promise<boolean> = element.open('ask');
document.createElement('gop-y').close();
document.addEventListener('gop-y:delivered', ({ detail }) => detail.id.length);
element.addEventListener('gop-y:delivered', ({ detail }) => detail.id.length);
void opened;
`;

test.for(['bundler', 'nodenext'] as const)('its types say what can be called, for %s', (resolution) => {
  expect(compile(RIGHT, resolution)).toEqual({ said: '', status: 0 });
  const wrong = compile(`${RIGHT}element.open('vote');\ndefine({});\n`, resolution);
  expect(wrong.said).toContain('\'"vote"\' is not assignable');
  expect(wrong.said).toContain("Property 'endpoint' is missing");
});
