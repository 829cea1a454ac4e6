import type { ConsoleMessage, Page } from 'playwright';

/** What a webmaster reads in the page's console, growing as it comes. */
export function consoleOf(page: Page, wanted = (_: ConsoleMessage) => true): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (wanted(message)) lines.push(message.text());
  });
  return lines;
}

export const isError = (message: ConsoleMessage): boolean => message.type() === 'error';

/** Whether the widget wrote it, and not the browser. */
export const isOurs = (message: ConsoleMessage): boolean => message.text().startsWith('[gop-y]');
