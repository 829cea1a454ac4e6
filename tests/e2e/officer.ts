import type { Page } from 'playwright';
import { OFFICER } from './backstage';

/** What an officer does at the desk, found as a person finds it: by role and name. */
export async function signIn(page: Page, desk: string): Promise<void> {
  await page.goto(desk);
  await page.getByLabel('Tên đăng nhập').fill(OFFICER.id);
  await page.getByLabel('Mật khẩu').fill(OFFICER.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Cần trả lời' }).waitFor();
}

export async function openQuestion(page: Page, desk: string, beginning: RegExp): Promise<void> {
  await page.goto(desk);
  await page.getByRole('link', { name: beginning }).click();
}

export async function passOn(page: Page, agency: string): Promise<void> {
  await page.getByText('Chuyển cho cơ quan khác').click();
  await page.getByLabel('Cơ quan khác, nếu không có trong danh sách').fill(agency);
  await page.getByRole('button', { name: 'Chuyển câu hỏi' }).click();
  await page.getByText('Đã chuyển câu hỏi.').waitFor();
}

export async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Nội dung trả lời').fill(text);
  await page.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await page.getByText('Đã gửi câu trả lời.').waitFor();
}

/** With the question as the desk has filled it in, which may be not at all. */
export async function publish(page: Page, title: string, question?: string): Promise<void> {
  const form = page.locator('form', { has: page.getByLabel('Tiêu đề') });
  const summary = page.getByText('Công khai câu hỏi và câu trả lời');
  if (!(await form.isVisible())) await summary.click();
  await form.getByLabel('Tiêu đề').fill(title);
  if (question !== undefined) await form.getByLabel('Câu hỏi', { exact: true }).fill(question);
  await form.getByRole('button', { name: 'Công khai' }).click();
  await page.getByText('Đã công khai.').waitFor();
}
