import { cleanup, configure, waitFor, within } from '@testing-library/preact';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { createConsult } from '#consult/createConsult';
import type { NewPhoto } from '#device/photo';
import { VIEWS, type View } from '#embed/settings';
import { consult as consultations } from '#messages/vi/consult';
import { type PanelMessages, panel as vietnamese } from '#messages/vi/panel';
import openPost, { type Post } from '#outbox/entry';
import type { Portal } from '#protocol/portal';
import type { HostedPortal } from '../../server/hostedPortal';
import { mockEndpoint } from '../../server-mock/handlers';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import type { ScenarioName } from '../../server-mock/scenarios';
import type { MountContext } from '../../widget/panel/context';
import { createPanel } from '../../widget/panel/mount';

export const ENDPOINT = 'https://gopy.example.vn/v1/mau';
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

let leaving = async () => {};
/** Takes the panel off the page, as a closed tab does; it is done after each test too. */
export const leave = () => leaving();
/** What the webmaster was told. */
export const reported: string[] = [];
export const loadConsult = vi.fn((): Promise<unknown> => Promise.reject(new Error('the file did not come')));
afterEach(async () => {
  reported.length = 0;
  loadConsult.mockClear();
  await leaving();
  leaving = async () => {};
  cleanup();
  vi.restoreAllMocks();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gop-y');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  await caches.delete('gop-y');
});

/** The mock's portal, changed. */
export const portalWith = (change: Partial<Portal>): HostedPortal => ({
  ...MOCK_PORTAL,
  portal: { ...MOCK_PORTAL.portal, ...change },
});

/** A post of this page, and an endpoint that takes it. */
async function openedPost(portal: HostedPortal, reachable: boolean) {
  const endpoint = mockEndpoint({ url: ENDPOINT, portal });
  if (!reachable) endpoint.use('down');
  worker.resetHandlers(...endpoint.handlers);
  const post = await openPost(ENDPOINT, window, { set() {}, clear() {} }, true);
  return { endpoint, post };
}

function leaveBy({ destroy }: { readonly destroy: () => void }, post: Post): void {
  leaving = async () => {
    destroy();
    post.stop();
    await post.outbox.drain();
  };
}

/** A panel that was just opened, over an endpoint and a device of its own. */
export async function opened({
  messages = vietnamese,
  views = VIEWS,
  topic = '',
  reachable = true,
  portal = MOCK_PORTAL,
} = {}) {
  const { endpoint, post } = await openedPost(portal, reachable);
  const { host, root, screen, ...frame } = mountedPanel(messages, post, views, null, topic || null);
  leaveBy(frame, post);
  const title = await screen.findByRole('heading', { level: 2, name: (name) => name !== messages.loading });
  return { host, root, screen, title, endpoint, post, ...frame };
}

/** A form in an article, which nobody has touched. */
export async function openedInline(view: View) {
  const { endpoint, post } = await openedPost(MOCK_PORTAL, true);
  const mounted = mountedPanel(vietnamese, post, VIEWS, { view, consultation: null }, null);
  leaveBy(mounted, post);
  return { ...mounted, endpoint, post };
}

export function mountedPanel(
  messages: PanelMessages,
  post: Post,
  views: readonly View[],
  inline: MountContext['inline'],
  topic: string | null,
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
      views,
      topic,
      commune: null,
      sharedDevice: 'ask',
    },
    post,
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
  return { host, root, screen: within(root as unknown as HTMLElement), destroy, open, close };
}

export type Opened = Awaited<ReturnType<typeof opened>>;
/** What a citizen sees of a panel. */
type Seen = Pick<Opened, 'screen' | 'root'>;

/** A panel of somebody who uses a shared device. */
export async function openedShared({ portal = MOCK_PORTAL } = {}): Promise<Opened> {
  onTestFinished(() => sessionStorage.clear());
  sessionStorage.setItem('gop-y:shared', '1');
  return opened({ portal });
}

/** What waits for this endpoint. */
export const waitingOn = async (on: Pick<Opened, 'post'>) =>
  (await on.post.outbox.waiting()).flatMap((item) => (item.kind === 'entry' ? [item] : []));

export const press = ({ screen }: Pick<Opened, 'screen'>, name: string | RegExp) =>
  screen.getByRole('button', { name }).click();

export const isOpen = (on: Opened) => on.screen.queryByRole('dialog') !== null;
export const restingOn = ({ root }: Pick<Opened, 'root'>) => root.activeElement?.textContent;
export const sharedSwitch = (on: Opened) =>
  on.screen.getByRole<HTMLInputElement>('checkbox', { name: /máy chung/ });

/** The field for the words of a question. */
export const findText = ({ screen }: Pick<Opened, 'screen'>) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^(Nội dung câu hỏi|Your question)$/ });

export async function openAsk(on: Seen): Promise<HTMLTextAreaElement> {
  press(on, /^(Hỏi hoặc phản ánh|Ask or report)/);
  const title = await on.screen.findByRole('heading', { name: /^(Hỏi hoặc phản ánh|Ask or report)$/ });
  await waitFor(() => expect(on.root.activeElement).toBe(title));
  return findText(on);
}

/** Puts text in as an input method does, through the browser's own editing. */
export function write(box: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  box.focus();
  document.execCommand('insertText', false, text);
}

/** From one screen of a question to the next, which is read from its top. */
export async function goOn(on: Seen): Promise<void> {
  const { screen, root } = on;
  const before = screen.getByRole('heading', { level: 2 });
  press(on, /^(Tiếp tục|Continue)$/);
  await waitFor(() => expect(before.isConnected).toBe(false));
  const title = screen.getByRole('heading', { level: 2 });
  await waitFor(() => expect(root.activeElement).toBe(title));
}

const SEND = { name: /^(Gửi câu hỏi|Lưu để gửi sau|Send question|Save to send later)$/ };

/**
 * Through what is left of a question, however many screens the portal has for it, to the button that sends it. Who has
 * not chosen a topic is not sure of it, and whoever is asked to agree does.
 */
export async function toSend(on: Seen): Promise<HTMLElement> {
  const { screen } = on;
  for (;;) {
    const unsure = screen.queryByRole('radio', { name: /^(Không rõ|Not sure)/ });
    if (unsure && !screen.queryByRole('radio', { checked: true })) unsure.click();
    const agree = screen.queryByRole<HTMLInputElement>('checkbox', {
      name: /^(Đồng ý dùng|I agree that contact)/,
    });
    if (agree && !agree.checked) agree.click();
    const send = screen.queryByRole('button', SEND);
    if (send) return send;
    await goOn(on);
  }
}

/** Sends what is written. */
export const send = async (on: Seen): Promise<void> => (await toSend(on)).click();

/** Asks a question of no topic and presses the last button, under a misbehaviour. */
export async function ask(on: Opened, text: string, scenario: ScenarioName = 'well'): Promise<void> {
  write(await openAsk(on), text);
  const button = await toSend(on);
  on.endpoint.use(scenario);
  button.click();
}

/** Asks with no connection, and looks at what waits. */
export async function saveAndList(on: Opened, text: string): Promise<void> {
  await ask(on, text, 'down');
  await on.screen.findByRole('heading', { name: SAVED });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /1 nội dung đang chờ gửi/ })).click();
}

/** To what this device sent, from the first screen. */
export async function openSent(on: Seen): Promise<void> {
  press(on, /^Xem trả lời/);
  await on.screen.findByRole('heading', { level: 2, name: 'Xem trả lời' });
}

/** Opens the mock's open consultation. */
export async function openBallot({ screen }: Opened): Promise<void> {
  loadConsult.mockResolvedValue(createConsult(consultations));
  screen.getByRole('button', { name: /^Cho ý kiến/ }).click();
  (await screen.findByRole('button', { name: /Đang lấy ý kiến đến/ })).click();
}

export const codesOn = ({ root }: Pick<Opened, 'root'>) =>
  Array.from(root.querySelectorAll('*'), (element) => element.textContent ?? '').filter((text) =>
    GROUPED.test(text),
  );

/** All that the device keeps, in both places, but for the mark that the database is not new. */
export async function kept(): Promise<string> {
  const records = await new Promise<unknown[]>((resolve, reject) => {
    const open = indexedDB.open('gop-y');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const store = open.result.transaction('q').objectStore('q');
      const keys = store.getAllKeys();
      const all = store.getAll();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result.filter((_, index) => keys.result[index] !== 'm:born'));
      };
    };
  });
  const copies = await (await caches.open('gop-y')).matchAll();
  return JSON.stringify([...records, ...(await Promise.all(copies.map((copy) => copy.json())))]);
}

/** The device takes everything but this. */
export function noRoomFor(isTooMuch: (value: unknown) => boolean): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (isTooMuch(value)) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}

/** The device's database is there and fails, until the test says otherwise. */
export const inTrouble = () =>
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });

/** Answers that come only when they are released, until no more are held. */
export function lateAnswers() {
  let holding = true;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    async hold<T>(answer: Promise<T>): Promise<T> {
      if (!holding) return answer;
      const known = await answer;
      await released;
      return known;
    },
    holdNoMore() {
      holding = false;
    },
    /** And waits until they have been taken. */
    release() {
      release();
      return new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

/** A small real photo, with what its question says of it. */
export async function aPhoto(colour: string): Promise<NewPhoto> {
  const canvas = new OffscreenCanvas(8, 8);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no canvas');
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 8, 8);
  const content = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { type: 'image/jpeg', bytes: content.byteLength, sha256, content };
}
