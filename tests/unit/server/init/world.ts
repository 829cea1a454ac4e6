import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { InitArguments } from '../../../../server/command/readCommand';
import { initCommand } from '../../../../server/init/initCommand';

/** 26 November 2026. */
const NOW = Date.parse('2026-11-26T03:00:00Z');

export const SNIPPET = `<a href="https://HOST/PORTAL" data-gop-y>Hỏi đáp</a>
<script async src="https://HOST/gop-y/1.2.3/gop-y.js" data-endpoint="https://HOST/v1/PORTAL"></script>
`;

/** Answers as a file has them, where as little as can be is asked for. */
export const ANSWERS = {
  name: 'Xã Đồng Mai',
  phone: '0200 000 000',
  origins: ['https://dongmai.example'],
  officerName: 'Trần Thị Lan',
  password: 'mat-khau-cua-lan',
};

/** The same where citizens may leave contact details and photos. */
export const PERSONAL = { ...ANSWERS, personal: true, retentionMonths: 12 };

/** Where somebody makes a portal. */
export interface Place {
  readonly folder: string;
  /** Runs the command on what is typed. @returns all that was printed */
  init(typed: string, changes?: Partial<InitArguments>, now?: number): Promise<string>;
  /** Runs it on a file with these answers. */
  initWith(answers: unknown, changes?: Partial<InitArguments>): Promise<string>;
  read(path: string): Promise<string>;
  json(path: string): Promise<unknown>;
  /** Every file below the folder, sorted. */
  files(): Promise<readonly string[]>;
  mode(path: string): Promise<number>;
  leave(): Promise<void>;
}

export async function aPlace(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'gop-y-init-'));
  const folder = join(root, 'cong');
  const widget = join(root, 'widget');
  await mkdir(widget);
  await writeFile(join(widget, 'snippet.html'), SNIPPET);

  async function init(typed: string, changes: Partial<InitArguments> = {}, now = NOW) {
    const input = new PassThrough();
    const output = new PassThrough();
    const printed = text(output);
    input.end(typed);
    const given: InitArguments = { folder, lang: 'en', answers: null, law: null, ...changes };
    const env = { LANG: 'vi_VN.UTF-8' };
    const command = 'npx gop-y-collector';
    try {
      await initCommand(given, { input, output, env, now, widget, command });
    } finally {
      output.end();
    }
    return printed;
  }

  return {
    folder,
    init,
    async initWith(answers, changes) {
      const file = join(root, 'answers.json');
      await writeFile(file, typeof answers === 'string' ? answers : JSON.stringify(answers));
      return init('', { answers: file, ...changes });
    },
    read: (path) => readFile(join(folder, path), 'utf8'),
    json: async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')),
    files: async () => {
      const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return all
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .sort();
    },
    mode: async (path) => (await stat(join(folder, path))).mode & 0o777,
    leave: () => rm(root, { recursive: true }),
  };
}
