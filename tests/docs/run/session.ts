import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup } from './endGroup';
import { listens } from './listens';

/** How a command ended, or that it serves and goes on. */
export type Ran =
  | { readonly kind: 'ended'; readonly exit: number; readonly said: string }
  | { readonly kind: 'serves'; readonly port: number; readonly said: string }
  | { readonly kind: 'hangs'; readonly said: string };

/** A reader's terminal: folder and variables stay from command to command, and what serves is left running. */
export interface Session {
  run(command: string, typed: string): Promise<Ran>;
  /** Back to the folder that it began in, without its variables. */
  anew(): void;
  /** Ends what still serves. */
  stop(): Promise<void>;
  /** The same, for good. */
  end(): Promise<void>;
}

const PATIENCE = 120_000;

const portsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:localhost|127\.0\.0\.1|\[::1?\]|0\.0\.0\.0):(\d+)/g)].map(([, port]) => Number(port));

async function listening(ports: readonly number[]): Promise<readonly number[]> {
  const answers = await Promise.all(ports.map(listens));
  return ports.filter((_, n) => answers[n]);
}

/** Each answer's status goes beside the answer; what is piped stays as it is. */
const PRELUDE = `curl() { command curl -sS -w '%{stderr}\\n[HTTP %{http_code}]\\n' "$@"; }; export -f curl`;

export function openSession(folder: string, env: Readonly<Record<string, string>>): Session {
  const memory = mkdtempSync(join(tmpdir(), 'gop-y-session-'));
  const kept = join(memory, 'state');
  const serving: ChildProcess[] = [];
  const ports: number[] = [];
  const script = `[ -e ${kept} ] && . ${kept}; ${PRELUDE}; set -a -o pipefail; eval "$GOPY_COMMAND"; code=$?
    unset GOPY_COMMAND; { export -p; printf 'cd %q\\n' "$PWD"; } > ${kept}; exit $code`;

  async function run(command: string, typed: string): Promise<Ran> {
    // What listens already is what the command talks to, not what it opens.
    const others = await listening([...portsIn(command), ...ports]);
    const child = spawn('bash', ['-c', script], {
      cwd: folder,
      env: { ...env, GOPY_COMMAND: command },
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part));
    child.stderr.on('data', (part: Buffer) => (said += part));
    // It may have ended before it reads.
    child.stdin.on('error', () => undefined);
    child.stdin.end(typed);
    const before = Date.now();
    while (Date.now() - before < PATIENCE) {
      await sleep(50);
      if (child.exitCode !== null) return { kind: 'ended', exit: child.exitCode, said };
      const [port] = await listening(portsIn(said).filter((one) => !others.includes(one)));
      if (port === undefined) continue;
      serving.push(child);
      ports.push(port);
      return { kind: 'serves', port, said };
    }
    await endGroup(child);
    return { kind: 'hangs', said };
  }

  async function stop(): Promise<void> {
    ports.length = 0;
    await Promise.all(serving.splice(0).map(endGroup));
  }

  return {
    run,
    anew: () => rmSync(kept, { force: true }),
    stop,
    async end() {
      await stop();
      rmSync(memory, { recursive: true, force: true });
    },
  };
}
