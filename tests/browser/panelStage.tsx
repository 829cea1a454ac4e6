import { cleanup, configure, waitFor, within } from '@testing-library/preact';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { VIEWS, type View } from '#embed/settings';
import { type PanelMessages, panel as vietnamese } from '#messages/vi/panel';
import openPost, { type Post } from '#outbox/entry';
import type { HostedPortal } from '../../server/hostedPortal';
import { mockEndpoint } from '../../server-mock/handlers';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import type { ScenarioName } from '../../server-mock/scenarios';
import type { MountContext } from '../../widget/panel/context';
import { createPanel } from '../../widget/panel/mount';
import { bySpokenWords } from './bySpokenWords';

export const ENDPOINT = 'https://gopy.example.vn/v1/mau';
const { privacy: _, ...withoutNotice } = MOCK_PORTAL.portal;
/** A portal that asks for nothing personal and takes no photos. */
export const PLAIN_PORTAL: HostedPortal = {
  ...MOCK_PORTAL,
  portal: { ...withoutNotice, accepts: ['question', 'lookup', 'ballot', 'ballot.single'] },
};
export const GROUPED = /^([2-9BCFGHKLMNPRTVX]{4}-){3}[2-9BCFGHKLMNPRTVX]{4}$/;
export const SAVED = 'Đã lưu trên máy này, chưa gửi';

configure({
  // A busy machine is no failure; what does not come in this time does not come.
  asyncUtilTimeout: 8000,
  // The usual one prints the container, which it cannot when that is a shadow root.
  getElementError: (message) => new Error(message ?? 'not found'),
});

export const worker = setupWorker();
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));
afterAll(() => worker.stop());

let leave = async () => {};
/** What ends the page that a test has opened; without it, at the end of the test. */
export const leaving = (how: () => Promise<void>) => {
  leave = how;
};
export const leaveNow = () => leave();
/** What the webmaster was told. */
export const reported: string[] = [];
export const loadConsult = vi.fn((): Promise<unknown> => Promise.reject(new Error('the file did not come')));
afterEach(async () => {
  reported.length = 0;
  loadConsult.mockClear();
  await leave();
  leave = async () => {};
  cleanup();
  vi.restoreAllMocks();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gop-y');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  await caches.delete('gop-y');
});

/** A panel that was just opened, over an endpoint and a device of its own. */
export async function opened({
  messages = vietnamese,
  views = VIEWS,
  topic = '',
  commune = '',
  reachable = true,
  portal = MOCK_PORTAL,
} = {}) {
  const endpoint = mockEndpoint({ url: ENDPOINT, portal });
  if (!reachable) endpoint.use('down');
  worker.resetHandlers(...endpoint.handlers);
  const post = await openPost(ENDPOINT, window, { set() {}, clear() {} }, true, null, true);
  const { host, root, screen, ...frame } = mountedPanel(messages, post, views, null, {
    topic: topic || null,
    commune: commune || null,
  });
  leave = async () => {
    frame.destroy();
    post.stop();
    await post.outbox.drain();
  };
  const title = await screen.findByRole('heading', {
    name: /Tỉnh Mẫu|Sample Province|Hỏi đáp · Góp ý|^Xem trả lời$/,
  });
  return { host, root, screen, title, endpoint, post, ...frame };
}

export function mountedPanel(
  messages: PanelMessages,
  post: Post,
  views: readonly View[],
  inline: MountContext['inline'],
  /** What the page names. */
  named: Pick<MountContext['settings'], 'topic' | 'commune'> = { topic: null, commune: null },
) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const mounted = createPanel(messages).mount({
    host,
    root,
    adopt(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
    },
    settings: {
      endpoint: ENDPOINT,
      lang: messages.lang === 'en' ? 'en' : 'vi',
      launcher: 'right',
      theme: 'light',
      accent: null,
      views,
      ...named,
      sharedDevice: 'ask',
      endpointFormer: null,
    },
    post,
    reword: (_, words) => words,
    loadConsult,
    report: (message) => reported.push(message),
    inline,
    launcher: null,
  });
  if (!inline) mounted.open(undefined, null);
  const destroy = () => {
    mounted.destroy();
    host.remove();
  };
  const open = (view?: View) => mounted.open(view, null);
  const { close } = mounted;
  return { host, root, screen: within(root as unknown as HTMLElement, bySpokenWords), destroy, open, close };
}

/** The region through which a screen reader hears what changes. */
export const spokenIn = ({ host }: Pick<Opened, 'host'>) => host.querySelector('[aria-live]') as HTMLElement;
export const spokenOn = (on: Pick<Opened, 'host'>): string => spokenIn(on).textContent ?? '';

export type Opened = Awaited<ReturnType<typeof opened>>;

export const press = ({ screen }: Opened, name: string | RegExp): void =>
  screen.getByRole('button', { name }).click();

/** What waits for this endpoint. */
export const waitingOn = async (on: Opened) =>
  (await on.post.outbox.waiting()).flatMap((item) => (item.kind === 'entry' ? [item] : []));

export async function openAsk({ screen, root }: Opened): Promise<HTMLTextAreaElement> {
  screen.getByRole('button', { name: /^(Hỏi hoặc phản ánh|Ask or report)/ }).click();
  const title = await screen.findByRole('heading', { name: /^(Hỏi hoặc phản ánh|Ask or report)$/ });
  await waitFor(() => expect(root.activeElement).toBe(title));
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^(Nội dung câu hỏi|Your question)$/ });
}

/** From the text to the topic. */
export async function goOn({ screen }: Opened): Promise<void> {
  (await screen.findByRole('button', { name: /^(Tiếp tục|Continue)$/ })).click();
  await screen.findByRole('heading', { name: /^(Việc gì, ở đâu\?|What and where\?)$/ });
}

/** From the text to the button that sends, of no topic and without contact details. */
export async function toTheEnd(on: Opened): Promise<HTMLElement> {
  const { screen } = on;
  await goOn(on);
  screen.getByRole('radio', { name: /^(Không rõ|Not sure)/ }).click();
  screen.queryByRole('button', { name: /^(Tiếp tục|Continue)$/ })?.click();
  return screen.findByRole('button', {
    name: /^(Gửi câu hỏi|Lưu để gửi sau|Send question|Save to send later)$/,
  });
}

/** Puts text in as an input method does, through the browser's own editing. */
export function write(box: HTMLElement, text: string): void {
  box.focus();
  document.execCommand('insertText', false, text);
}

/** Asks a question of no topic and presses the button, under a misbehaviour. */
export async function ask(on: Opened, text: string, scenario: ScenarioName = 'well'): Promise<void> {
  write(await openAsk(on), text);
  const send = await toTheEnd(on);
  on.endpoint.use(scenario);
  send.click();
}

export const codesOn = ({ root }: Opened) =>
  Array.from(root.querySelectorAll('*'), (element) => element.textContent ?? '').filter((text) =>
    GROUPED.test(text),
  );
