import { setTimeout as sleep } from 'node:timers/promises';
import { PageLeft, type Tab } from './driver';
import { named, type Role, waitingOnDevice, wordsOnScreen } from './inPage';

/** What a person would give up on is a failure. */
const PATIENCE = 10_000;

/** Tries again until it is so; a page that is left meanwhile is no failure. */
export async function until(tab: Tab, what: string, attempt: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  const once = () =>
    attempt().catch((error: unknown) => {
      if (error instanceof PageLeft) return false;
      throw new Error(`${what}: ${error instanceof Error ? error.message : error}`);
    });
  while (!(await once())) {
    if (Date.now() > end) throw new Error(`No ${what} on the screen:\n${await screen(tab)}`);
    await sleep(50);
  }
}

export const press = (tab: Tab, role: Role, name: string | RegExp): Promise<void> =>
  until(tab, `${role} ${name}`, () => tab.press(named(role, name)));

export const write = (tab: Tab, label: string, text: string): Promise<void> =>
  until(tab, `field ${label}`, () => tab.type(named('textbox', label), text));

export const seeHeading = (tab: Tab, name: string): Promise<void> =>
  until(tab, `heading ${name}`, async () => (await tab.read(`!!${named('heading', name)}`)) === true);

export const seeWords = (tab: Tab, words: string): Promise<void> =>
  until(tab, `words “${words}”`, async () => (await screen(tab)).includes(words));

export const screen = async (tab: Tab): Promise<string> => String(await tab.read(wordsOnScreen));

export const waiting = async (tab: Tab): Promise<number> => Number(await tab.read(waitingOnDevice));

/** The receipt code (mã tiếp nhận) on the screen, without its dashes; `undefined` when there is none. */
export async function receiptCode(tab: Tab): Promise<string | undefined> {
  const [code] = /\b(?:[2-9BCFGHKLMNPRTVX]{4}-){3}[2-9BCFGHKLMNPRTVX]{4}\b/.exec(await screen(tab)) ?? [];
  return code?.replaceAll('-', '');
}

export async function openForm(tab: Tab): Promise<void> {
  await press(tab, 'button', 'Hỏi đáp · Góp ý');
  await press(tab, 'button', /^Hỏi hoặc phản ánh.*mã tiếp nhận$/);
}

export async function ask(tab: Tab, text: string): Promise<void> {
  await write(tab, 'Nội dung câu hỏi', text);
  await press(tab, 'button', 'Tiếp tục');
  await press(tab, 'radio', 'Không rõ, nhờ cơ quan chuyển giúp');
  await press(tab, 'button', 'Tiếp tục');
  await press(tab, 'button', 'Gửi câu hỏi');
}

export async function openConsultation(tab: Tab): Promise<void> {
  await press(tab, 'button', 'Hỏi đáp · Góp ý');
  await press(tab, 'button', /^Cho ý kiến/);
  await press(tab, 'button', /^Giờ mở cửa chợ đêm bến sông/);
  await seeHeading(tab, 'Giờ mở cửa chợ đêm bến sông');
}

export async function vote(tab: Tab, choice: string): Promise<void> {
  await press(tab, 'radio', choice);
  await press(tab, 'button', 'Gửi ý kiến');
}
