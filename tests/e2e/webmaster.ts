import { execFile } from 'node:child_process';
import type { Page } from 'playwright';
import { widgetIsThere } from './widgetIsThere';

/** A finding as the page's own script gets it. */
export interface Found {
  readonly code: string;
  readonly level: 'wrong' | 'note' | 'good';
}

/** What a webmaster types into the console. */
export async function callDoctor(
  page: Pick<Page, 'evaluate' | 'waitForFunction'>,
): Promise<readonly Found[]> {
  await widgetIsThere(page);
  return page.evaluate(() => {
    const element = document.querySelector('gop-y') as Element & { doctor(): Promise<readonly Found[]> };
    return element.doctor();
  });
}

export const codesOf = (found: readonly Found[], level: Found['level']): readonly string[] =>
  found.filter((one) => one.level === level).map(({ code }) => code);

/** What a webmaster types into a terminal, with the built command. */
export function runDoctor(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/gop-y-doctor.mjs', ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
    );
  });
}

/** What the command tells to paste, a line each. */
export const pastesIn = (text: string): readonly string[] =>
  text.split('\n').filter((_, n, lines) => /^ {2}(Dán vào|Paste):$/.test(lines[n - 1] ?? ''));
