// `npm run release:check [-- --final]`: proves that what would be published works for whoever gets it, and leaves it in
// dist/release. --final: the day of the release must stand in the changelog too.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCollector } from './collector.mjs';
import { contentProblems, contentsOf } from './contents.mjs';
import { digestOf, digestTable, sumsFile } from './digests.mjs';
import { makeEmptyProject } from './empty-project.mjs';
import { npm } from './npm.mjs';
import { pack } from './pack.mjs';
import { proveCollector } from './prove-collector.mjs';
import { commandIn, proveCommands } from './prove-commands.mjs';
import { proveModule } from './prove-module.mjs';
import { proveNode } from './prove-node.mjs';
import { proveScriptTag } from './prove-script-tag.mjs';
import { proveTypes } from './prove-types.mjs';
import { proveZip } from './prove-zip.mjs';
import { sbomOf } from './sbom.mjs';
import { serveFolder } from './static-server.mjs';
import { versionProblems } from './versions.mjs';
import { createVisitor } from './visitor.mjs';
import { webServerFiles } from './web-server-files.mjs';
import { zip } from './zip.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const release = join(root, 'dist', 'release');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');
const json = (...path) => JSON.parse(text(...path));

function hold(problems) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function proven(sentence) {
  console.log(`✓ ${sentence}`);
}

const { final: isFinal } = parseArgs({ options: { final: { type: 'boolean', default: false } } }).values;
const work = mkdtempSync(join(tmpdir(), 'gop-y-release-'));
const project = join(work, 'project');
const stops = [];

async function check() {
  const lists = [json('package.json'), json('server', 'package.json')];
  const { version } = lists[0];
  const widget = json('dist', 'integrity.json').files.map(({ name }) => name);

  hold(
    versionProblems({ packages: lists, changelog: text('CHANGELOG.md'), readme: text('README.md'), isFinal }),
  );
  proven(`the version is ${version} everywhere`);

  // What an earlier run left is not of this release.
  for (const name of readdirSync(release).filter((one) => !/^bundled/.test(one))) rmSync(join(release, name));
  const packed = [root, join(root, 'server')].map((folder) => pack(folder, release)).filter(Boolean);
  hold(packed.flatMap(({ list, files }) => contentProblems(list.name, files, contentsOf(list, widget))));
  proven(`packed, with nothing in it but what is to be: ${packed.map(({ list }) => list.name).join(', ')}`);

  makeEmptyProject(project, packed, join(root, 'node_modules'));
  proven('installed in an empty project without a network');
  const commands = proveCommands(project, packed);
  proven(`commands that say how they are used: ${commands.join(', ')}`);
  proveNode(project);
  proven('imported in plain Node without harm');
  proveTypes(project, join(root, 'node_modules', 'typescript', 'bin', 'tsc'));
  proven('types compile by bundler and by nodenext');

  const { origin, close } = await serveFolder(project);
  stops.push(close);
  if (!commands.includes('gop-y-collector')) throw new Error('no package brings the command gop-y-collector');
  const collector = await startCollector({
    file: commandIn(project, 'gop-y-collector'),
    data: join(work, 'data'),
    portals: join(root, 'demo', 'portals'),
    origins: [origin],
  });
  stops.push(collector.stop);
  const endpoint = collector.origin;
  await proveCollector({ endpoint, origin, version });
  proven('a question is received by the installed collector');

  const visitor = await createVisitor();
  stops.push(visitor.close);
  await proveScriptTag({ project, origin, endpoint, version, visitor });
  proven('the script tag opens from node_modules, and a changed file is refused');
  await proveModule({ project, origin, endpoint, visitor });
  proven('the module, bundled in that project, opens and asks');

  const files = webServerFiles({ root, version, widget });
  const bytes = zip(files);
  if (!Buffer.from(bytes).equals(Buffer.from(zip(new Map([...files].reverse())))))
    throw new Error('the same files made two different zips');
  await proveZip({ bytes, root: project, origin, endpoint, version, visitor });
  proven('the zip, unpacked in a folder of a plain server, opens by its own snippet, pinned and managed');
  writeFileSync(join(release, `gop-y-${version}.zip`), bytes);

  const drawn = JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], root));
  const bundled = [
    json('dist', 'release', 'bundled.json'),
    json('dist', 'release', 'bundled-collector.json'),
  ];
  for (const [n, list] of lists.entries()) {
    const apart = lists.filter((one) => one !== list).map((one) => `${one.name}@${one.version}`);
    const sbom = sbomOf(drawn, list, bundled[n], apart);
    writeFileSync(join(release, `${list.name}-${version}.cdx.json`), `${JSON.stringify(sbom, null, 2)}\n`);
    proven(`${list.name} consists of ${sbom.components.length} packages of others`);
  }

  const made = readdirSync(release).filter((name) => !/^bundled/.test(name));
  const digests = made.sort().map((name) => digestOf(release, name));
  writeFileSync(join(release, 'SHA256SUMS'), sumsFile(digests));
  console.log(`\n${digestTable([...widget.map((name) => digestOf(join(root, 'dist'), name)), ...digests])}`);
}

try {
  await check();
} catch (error) {
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
