import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 20_000;

/** In pixels. */
export const SCREEN = { width: 1280, height: 800 };

/**
 * WebKitGTK's WebDriver server on a screen that nobody sees: its browser has no headless mode.
 * @param {{ driver: string, screen: string }} programs WebKitWebDriver and Xvfb
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startWebKit({ driver, screen }) {
  // It chooses a free display itself, and says which on its fourth pipe once it takes connections.
  const size = ['-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'];
  const xvfb = spawn(screen, ['-displayfd', '3', ...size], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const started = [xvfb];
  const stop = async () => {
    for (const child of started.reverse()) await ended(child);
  };
  try {
    const display = await firstLine(xvfb, xvfb.stdio[3]);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${display}` };
    const server = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
    server.once('error', () => {});
    started.push(server);
    const address = `http://127.0.0.1:${port}`;
    await answers(server, address);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whether a page can be opened with them. */
export async function startsWebKit(programs) {
  try {
    const { address, stop } = await startWebKit(programs);
    try {
      const body = JSON.stringify({ capabilities: {} });
      const opened = await fetch(`${address}/session`, { method: 'POST', body });
      const { value } = await opened.json();
      await fetch(`${address}/session/${value.sessionId}`, { method: 'DELETE' });
      return opened.ok;
    } finally {
      await stop();
    }
  } catch {
    return false;
  }
}

function firstLine(child, pipe) {
  return new Promise((resolve, reject) => {
    pipe.once('data', (said) => resolve(String(said).trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}.`)));
  });
}

/** Without a number it never started; why, its `error` event told. */
const isRunning = ({ pid, exitCode, signalCode }) =>
  pid !== undefined && exitCode === null && signalCode === null;

async function answers(child, address) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && isRunning(child)) {
    const response = await fetch(`${address}/status`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`${child.spawnfile} did not answer.`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function ended(child) {
  if (!isRunning(child)) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
