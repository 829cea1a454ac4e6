import type { Page } from 'playwright';
import { OFFICER } from './backstage';
import { type Hands, pointer } from './hands';

/** Who sits at the desk. What is pressed is found as a person finds it: by role and name. */
export interface Officer {
  readonly page: Page;
  readonly hands: Hands;
  /** Where the desk is. */
  readonly desk: string;
}

/** @param hands how the officer works the page */
export async function signIn(page: Page, desk: string, hands = pointer(page, 'mouse')): Promise<Officer> {
  await page.goto(desk);
  await hands.write(page.getByLabel('Tên đăng nhập'), OFFICER.id);
  await hands.write(page.getByLabel('Mật khẩu'), OFFICER.password);
  await hands.press(page.getByRole('button', { name: 'Đăng nhập' }));
  await page.getByRole('heading', { name: 'Cần trả lời' }).waitFor();
  return { page, hands, desk };
}

export async function openQuestion(
  { page, hands, desk }: Officer,
  beginning: string | RegExp,
): Promise<void> {
  await page.goto(desk);
  await hands.press(page.getByRole('link', { name: beginning }));
}

/** What can be done is folded, but for what is due next. */
async function unfold({ page, hands }: Officer, heading: string): Promise<void> {
  await hands.press(page.locator('summary', { hasText: heading }));
}

export async function passOn(officer: Officer, agency: string): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Chuyển cho cơ quan khác');
  await hands.write(page.getByLabel('Cơ quan khác, nếu không có trong danh sách'), agency);
  await hands.press(page.getByRole('button', { name: 'Chuyển câu hỏi' }));
  await page.getByText('Đã chuyển câu hỏi.').waitFor();
}

/** Names a day by which there is an answer. */
export async function promise(officer: Officer, day: Date): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Hẹn ngày trả lời');
  await hands.writeDay(page.getByLabel('Trả lời chậm nhất ngày'), day);
  await hands.press(page.getByRole('button', { name: 'Ghi ngày hẹn' }));
  await page.getByText('Đã ghi ngày hẹn.').waitFor();
}

export async function answer({ page, hands }: Officer, text: string): Promise<void> {
  await hands.write(page.getByLabel('Nội dung trả lời'), text);
  await hands.press(page.getByRole('button', { name: 'Gửi câu trả lời' }));
  await page.getByText('Đã gửi câu trả lời.').waitFor();
}

/** With the question as the desk has filled it in, which may be not at all. */
export async function publish(officer: Officer, title: string, question?: string): Promise<void> {
  const { page, hands } = officer;
  const form = page.locator('form', { has: page.getByLabel('Tiêu đề') });
  await unfold(officer, 'Công khai câu hỏi và câu trả lời');
  await hands.write(form.getByLabel('Tiêu đề'), title);
  if (question !== undefined) await hands.write(form.getByLabel('Câu hỏi', { exact: true }), question);
  await hands.press(form.getByRole('button', { name: 'Công khai' }));
  await page.getByText('Đã công khai.').waitFor();
}

export async function takeBack(officer: Officer): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Gỡ bản công khai');
  await hands.press(page.getByRole('button', { name: 'Gỡ bản công khai' }));
  await page.getByText('Đã gỡ bản công khai.').waitFor();
}

export async function decline(officer: Officer, reason: string): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Không tiếp nhận');
  await hands.write(page.getByLabel('Lý do và nơi cần liên hệ'), reason);
  await hands.press(page.getByRole('button', { name: 'Gửi lý do' }));
  await page.getByText('Đã ghi lý do.').waitFor();
}
