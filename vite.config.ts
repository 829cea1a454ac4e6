import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { collectorInDev } from './scripts/vite/collector-in-dev.mjs';
import { thirdParty } from './scripts/vite/third-party.mjs';

/** One more language is one more entry beside each of these. */
const LANGUAGES = ['vi', 'en'];
const BROWSERS = ['chrome80', 'edge88', 'firefox98', 'safari15.4'];
/**
 * The JavaScript that all of those read. By their names the compiler would take out `?.` as well, since Chrome before 91
 * gets one case wrong (a spread among the arguments of an optional call), which our lint forbids in the plain forms.
 */
const SCRIPT = 'es2020';
const OUT = process.env.GOPY_OUT ?? 'dist';
const others = thirdParty();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Chunk {
  /** Name of the Vite environment, and what the loader asks for. */
  readonly key: string;
  readonly role: 'outbox' | 'messages' | 'panel' | 'consult' | 'doctor' | 'embed' | 'full';
  readonly lang: string | null;
  readonly entry: string;
  readonly file: string;
}

const perLanguage = (role: 'panel' | 'consult'): Chunk[] =>
  LANGUAGES.map((lang) => ({
    key: `${role}.${lang}`,
    role,
    lang,
    entry: `widget/${role}/entry.${lang}.ts`,
    file: `gop-y-${role}.${lang}.js`,
  }));
const CHUNKS: readonly Chunk[] = [
  { key: 'outbox', role: 'outbox', lang: null, entry: 'widget/outbox/entry.ts', file: 'gop-y-outbox.js' },
  ...perLanguage('panel'),
  ...perLanguage('consult'),
  {
    key: 'messages',
    role: 'messages',
    lang: null,
    entry: 'widget/messages/entry.ts',
    file: 'gop-y-messages.js',
  },
  // Both languages in one: no citizen loads it, and every pinned file costs every page view its hash.
  { key: 'doctor', role: 'doctor', lang: null, entry: 'widget/doctor/entry.ts', file: 'gop-y-doctor.js' },
];
const LOADER: Chunk = {
  key: 'embed',
  role: 'embed',
  lang: null,
  entry: 'widget/embed/entry.ts',
  file: 'gop-y.js',
};

/** All in one, for whoever allows no script but the one that they name. */
const FULL: Chunk = {
  key: 'full',
  role: 'full',
  lang: null,
  entry: 'widget/embed/entry.full.ts',
  file: 'gop-y.full.js',
};
/** Those that a page's tag names; the others hand themselves over to one of them. */
const TAGGED = [LOADER, FULL];

const environmentOf = ({ key }: Chunk) => key.replace('.', '_');
const sha384 = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** What a finished file is, read from the disk: the hash is of the bytes that will be served. */
function built({ file, role, lang }: Chunk) {
  const bytes = readFileSync(`${OUT}/${file}`);
  if (bytes.length === 0) throw new Error(`${file} is empty`);
  return { name: file, bytes: bytes.length, sha384: sha384(bytes), role, lang };
}

/** What stands for `document` in every chunk, so that nobody has to think of it. */
const OWN_DOCUMENT = fileURLToPath(new URL('widget/page/document.ts', import.meta.url));

/** The script that is running, whatever a page calls so. */
const SCRIPT_AT_WORK = `Reflect.get(Document.prototype, 'currentScript', window.document)`;

/** Consultations borrow Preact's elements and `living` from the panel; their script finds it on its own element, so there is no global. */
const KIT = `${SCRIPT_AT_WORK}.gopY.kit`;
const BORROWED = {
  'preact/jsx-runtime': `${KIT}.jsx`,
  '#panel/living': `${KIT}.living`,
};

/** An entry exports its chunk; the file it becomes hands that over to whoever inserted the script. */
const handOver: Plugin = {
  name: 'gop-y:hand-over',
  resolveId: (id) => (id.startsWith('chunk:') ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith('\0chunk:')) return undefined;
    const entry = fileURLToPath(new URL(id.slice('\0chunk:'.length), import.meta.url));
    return `import chunk from ${JSON.stringify(entry)};\n${SCRIPT_AT_WORK}.gopY.take(chunk);`;
  },
};

function classicScript(chunk: Chunk): EnvironmentOptions {
  const borrows = chunk.role === 'consult';
  return {
    consumer: 'client',
    // The table of hashes is known when the loader's turn comes: it is built last.
    define: chunk === LOADER ? { __GOP_Y_FILES__: '__GOP_Y_FILES__' } : {},
    build: {
      outDir: OUT,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      minify: 'oxc',
      rolldownOptions: {
        input: TAGGED.includes(chunk) ? chunk.entry : `chunk:${chunk.entry}`,
        external: borrows ? Object.keys(BORROWED) : [],
        transform: { inject: { document: [OWN_DOCUMENT, 'document'] } },
        output: {
          format: 'iife',
          entryFileNames: chunk.file,
          codeSplitting: false,
          ...(borrows ? { globals: BORROWED } : {}),
        },
      },
    },
  };
}

/** Puts the hashes of the finished chunks into the loader; fails when one is missing. */
const pin: Plugin = {
  name: 'gop-y:pin',
  renderChunk(code) {
    if (this.environment.name !== environmentOf(LOADER)) return null;
    const table = Object.fromEntries(CHUNKS.map((chunk) => [chunk.key, built(chunk).sha384]));
    if (!code.includes('__GOP_Y_FILES__')) throw new Error('the loader has no place for the hashes');
    return { code: code.replaceAll('__GOP_Y_FILES__', JSON.stringify(table)), map: null };
  },
};

/** What a tag of this release says, for the pages of the kit, which give such tags. */
const releaseOf = () => ({
  version,
  integrity: { loader: built(LOADER).sha384, single: built(FULL).sha384 },
});

const tellRelease: Plugin = {
  name: 'gop-y:tell-release',
  renderChunk(code) {
    if (!code.includes('__GOP_Y_RELEASE__')) return null;
    return { code: code.replaceAll('__GOP_Y_RELEASE__', JSON.stringify(releaseOf())), map: null };
  },
};

function writeManifest(): void {
  const files = [...TAGGED, ...CHUNKS].map(built);
  const loader = readFileSync(`${OUT}/${LOADER.file}`, 'utf8');
  for (const { name, sha384: hash } of CHUNKS.map(built)) {
    if (!loader.includes(hash)) throw new Error(`the loader does not carry the hash of ${name}`);
  }
  writeFileSync(`${OUT}/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);
  writeFileSync(`${OUT}/snippet.html`, snippetOf(LOADER));
  writeFileSync(`${OUT}/snippet-full.html`, snippetOf(FULL));
}

const snippetOf = (chunk: Chunk) => `<a href="https://HOST/PORTAL" data-gop-y>Hỏi đáp · Góp ý</a>
<script async src="https://HOST/gop-y/${version}/${chunk.file}" integrity="${built(chunk).sha384}" crossorigin="anonymous"
        data-endpoint="https://HOST/v1/PORTAL"></script>
`;

/** For npm: `import { GopY, define } from 'gop-y'`. What opens later is imported later, by whatever bundles the portal. */
const MODULE: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: `${OUT}/npm`,
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    minify: 'oxc',
    rolldownOptions: {
      input: { 'gop-y': 'widget/embed/entry.module.ts' },
      transform: { inject: { document: [OWN_DOCUMENT, 'document'] } },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'gop-y-[name]-[hash].js' },
    },
  },
};

const COLLECTOR: EnvironmentOptions = {
  consumer: 'server',
  resolve: { external: ['hono', '@hono/node-server', 'kysely', 'libsql', 'nodemailer', 'pg', 'prom-client'] },
  build: {
    outDir: 'server/dist',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: 'server/main.ts',
      output: { entryFileNames: 'collector.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
};

/** The demo's past, for `npm start`; what the collector finds beside itself it finds too. */
const SEED: EnvironmentOptions = {
  consumer: 'server',
  resolve: { external: ['hono', 'kysely', 'libsql'] },
  build: {
    outDir: 'demo/dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: 'demo/seed/main.ts',
      output: { entryFileNames: 'seed.mjs', codeSplitting: false },
    },
  },
};

/** What of the build is for npm and the command line alone. */
const NOT_SERVED = /([\\/](npm|release)|\.mjs)$/;
const isServed = (file: string) =>
  file.startsWith(`${OUT}/`) && !NOT_SERVED.test(file) && !NOT_SERVED.test(dirname(file));

/** A command in one file with all that it needs, for `npx`. */
const commandOf = (input: string, file: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    outDir: OUT,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input,
      output: { entryFileNames: file, codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
});

/** A script that stands beside the demo's pages. Not for old browsers, nor for any portal. */
const demoScript = (input: string, file: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: dirname(file),
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    // The collector and all that it is made of, in one file.
    chunkSizeWarningLimit: 2000,
    target: 'es2022',
    minify: 'oxc',
    rolldownOptions: {
      input,
      output: { format: 'iife', entryFileNames: basename(file), codeSplitting: false },
    },
  },
});

/** The pages of the kit, each of one script and one style sheet; see demo/builder. */
const KIT_PAGES = [
  { name: 'builder', entry: 'demo/builder/entry.tsx', page: 'demo/builder/index.html' },
  { name: 'preview', entry: 'demo/builder/preview/entry.ts', page: 'demo/builder/preview.html' },
];
const kitPage = ({ name, entry }: { name: string; entry: string }): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: `${OUT}/kit`,
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    // Today's browsers: no citizen opens it.
    target: 'es2022',
    minify: 'oxc',
    rolldownOptions: {
      input: { [name]: entry },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
        codeSplitting: false,
      },
    },
  },
});

/** Run by their names, as npm links them. */
const COMMANDS = [`${OUT}/gop-y-doctor.mjs`, `${OUT}/gop-y-check.mjs`, 'server/dist/collector.js'];

export default defineConfig({
  // The demo's pages are served as they are; nothing of Vite's own is added to them.
  appType: 'custom',
  // The pages that are served name built files, in which no packages are to be looked for.
  optimizeDeps: { entries: ['widget/*/entry*.ts'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Style options count only here, not in an environment.
  build: { target: SCRIPT, cssTarget: BROWSERS, cssMinify: 'lightningcss' },
  plugins: [handOver, pin, tellRelease, collectorInDev(), others.plugin],
  environments: {
    ...Object.fromEntries(
      [...CHUNKS, ...TAGGED].map((chunk) => [environmentOf(chunk), classicScript(chunk)]),
    ),
    module: MODULE,
    collector: COLLECTOR,
    seed: SEED,
    doctor_command: commandOf('widget/doctor/outside/main.ts', 'gop-y-doctor.mjs'),
    check_command: commandOf('tests/contract/check/main.ts', 'gop-y-check.mjs'),
    backstage: demoScript('demo/backstage/entry.ts', 'demo/dist/backstage/backstage.js'),
    // Built by scripts/build-demo.mjs alone: who starts the demo does not wait for it.
    static_demo: demoScript('demo/static/boot.ts', 'demo/dist/static/demo.js'),
    ...Object.fromEntries(KIT_PAGES.map((one) => [`kit_${one.name}`, kitPage(one)])),
  },
  builder: {
    // One configuration for all, so that what one environment built is known to the next.
    sharedConfigBuild: true,
    sharedPlugins: true,
    async buildApp(builder) {
      mkdirSync(OUT, { recursive: true });
      for (const chunk of [...CHUNKS, ...TAGGED]) {
        const environment = builder.environments[environmentOf(chunk)];
        if (!environment) throw new Error(`no environment for ${chunk.key}`);
        await builder.build(environment);
      }
      writeManifest();
      for (const name of [
        'module',
        'collector',
        'seed',
        'doctor_command',
        'check_command',
        'backstage',
        'kit_builder',
        'kit_preview',
      ]) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`no environment for ${name}`);
        await builder.build(environment);
      }
      for (const command of COMMANDS) chmodSync(command, 0o755);
      others.write({
        what: 'The files of gop-y',
        isIn: (file) => file.startsWith(`${OUT}/`),
        notices: `${OUT}/THIRD-PARTY.txt`,
        list: `${OUT}/release/bundled.json`,
      });
      others.write({
        what: 'The files of gop-y-collector',
        isIn: (file) => file.startsWith('server/dist/') || isServed(file),
        notices: 'server/dist/THIRD-PARTY.txt',
        list: `${OUT}/release/bundled-collector.json`,
      });
      copyFileSync('widget/embed/gop-y.d.ts', `${OUT}/npm/gop-y.d.ts`);
      for (const { page } of KIT_PAGES) copyFileSync(page, `${OUT}/kit/${basename(page)}`);
      // So that the collector's package serves a widget by itself, and always one of its own version.
      cpSync(OUT, 'server/dist/widget', { recursive: true, filter: (file) => !NOT_SERVED.test(file) });
    },
  },
});
