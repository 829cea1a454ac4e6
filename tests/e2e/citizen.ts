import type { Page } from 'playwright';

/** Where somebody looks for things: a page, a frame in it, or a part of either. */
export type Place = Pick<Page, 'getByRole' | 'getByLabel'>;

/** What a citizen does, found as a person finds it: by role and name. */
export async function openPanel(page: Place, launcher = 'Hỏi đáp · Góp ý'): Promise<void> {
  await page.getByRole('button', { name: launcher }).click();
  // The first screen, not the moment before it: what is offered has been read by then.
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
}

export async function ask(page: Place, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await write(page, text);
}

/** A question on the form that is open, of no topic, without contact details. */
export async function write(page: Place, text: string): Promise<void> {
  await page.getByLabel('Nội dung câu hỏi').fill(text);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await toTheEnd(page);
  await page.getByRole('button', { name: SEND }).click();
}

const SEND = /^(Gửi câu hỏi|Lưu để gửi sau)$/;

/** Chooses no topic, and goes on to the screen that sends: the same one where nothing personal is asked for. */
export async function toTheEnd(page: Place): Promise<void> {
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  const onward = page.getByRole('button', { name: 'Tiếp tục' });
  await onward.or(page.getByRole('button', { name: SEND })).waitFor();
  if ((await onward.count()) > 0) await onward.click();
}

/** The receipt code (mã tiếp nhận) on the screen, without its dashes. */
export async function receiptCode(page: Page): Promise<string> {
  const code = page.locator('.code').first();
  await code.waitFor();
  return (await code.innerText()).replace(/-/g, '');
}

export const heading = (page: Place, name: string | RegExp) => page.getByRole('heading', { name });

/** How many things wait on the device, looked up behind the widget's back. */
export const waitingOnDevice = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('gop-y');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const range = IDBKeyRange.bound('e:', 'e:\uffff');
          const count = open.result.transaction('q').objectStore('q').count(range);
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** What the page's caches hold, as text. */
export const copiesOnDevice = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)));
    const responses = (await Promise.all(caches.map((cache) => cache.matchAll()))).flat();
    return Promise.all(responses.map((response) => response.text()));
  });
