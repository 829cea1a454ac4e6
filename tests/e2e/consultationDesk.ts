import type { Officer } from './officer';

/** What an officer does with consultations, found as a person finds it. */
export interface Basics {
  readonly name: string;
  readonly agency: string;
  readonly summary: string;
  readonly opens: Date;
  readonly closes: Date;
}

const unfold = async ({ page, hands }: Officer, heading: string) =>
  hands.press(page.locator('summary', { hasText: new RegExp(`^${heading}$`) }));

/** Draws up a consultation that nobody else sees yet; its page is open then. */
export async function drawUp({ page, hands }: Officer, basics: Basics): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Lấy ý kiến', exact: true }));
  await hands.press(page.getByRole('link', { name: 'Tạo đợt lấy ý kiến' }));
  const write = (label: string, text: string) => hands.write(page.getByLabel(label, { exact: true }), text);
  await write('Tên đợt lấy ý kiến', basics.name);
  await write('Tên cơ quan lấy ý kiến', basics.agency);
  await write('Lời giới thiệu', basics.summary);
  await hands.writeDay(page.getByLabel('Ngày mở', { exact: true }), basics.opens);
  await page.getByLabel('Giờ mở', { exact: true }).fill('08:00');
  await hands.writeDay(page.getByLabel('Ngày đóng', { exact: true }), basics.closes);
  await page.getByLabel('Giờ đóng', { exact: true }).fill('17:00');
  await hands.press(page.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await page.getByText(/^Đã lưu bản đang soạn/).waitFor();
}

/** @param choices each on a line, as the officer types them */
export async function addChoice(officer: Officer, title: string, choices: string): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Thêm câu hỏi');
  await hands.pick(page.getByLabel('Loại câu hỏi', { exact: true }), 'Chọn một');
  await hands.write(page.getByLabel('Nội dung câu hỏi', { exact: true }), title);
  await hands.write(page.getByLabel('Các lựa chọn', { exact: true }), choices);
  await hands.press(page.getByRole('button', { name: 'Thêm câu hỏi' }));
  await page.getByText('Đã thêm câu hỏi.').waitFor();
}

/** Writes the choices of a question anew. */
export async function correctChoices(
  { page, hands }: Officer,
  title: string,
  choices: string,
): Promise<void> {
  await hands.press(page.getByRole('link', { name: `Sửa: ${title}` }));
  await hands.write(page.getByLabel('Các lựa chọn', { exact: true }), choices);
  await hands.press(page.getByRole('button', { name: 'Lưu câu hỏi' }));
  await page.getByText('Đã sửa câu hỏi.').waitFor();
}

/** Pastes a text and hears what looks odd about it; nothing is saved. */
export async function doubt(officer: Officer, text: string, doubts: readonly string[]): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Dán dự thảo');
  await hands.write(page.getByLabel('Toàn văn dự thảo', { exact: true }), text);
  await hands.press(page.getByRole('button', { name: 'Tách dự thảo' }));
  await page.getByRole('heading', { name: 'Cần xem lại' }).waitFor();
  for (const words of doubts) await page.getByRole('listitem').filter({ hasText: words }).waitFor();
}

/** Pastes a text, looks at what it was cut into, and saves it. */
export async function paste(
  officer: Officer,
  text: string,
  { fold = 'Dán dự thảo', counts, save = 'Lưu dự thảo' }: { fold?: string; counts: RegExp; save?: string },
): Promise<void> {
  const { page, hands } = officer;
  const whole = page.getByLabel('Toàn văn dự thảo', { exact: true });
  if (!(await whole.isVisible())) await unfold(officer, fold);
  await hands.write(whole, text);
  await hands.press(page.getByRole('button', { name: 'Tách dự thảo' }));
  await page.getByText('Dự thảo được tách như sau. Chưa lưu.').waitFor();
  await page.getByText(counts).first().waitFor();
  await hands.press(page.getByRole('button', { name: save }));
  await page.getByText(/^Đã (lưu dự thảo|công bố bản dự thảo mới)\.$/).waitFor();
}

export async function makePublic({ page, hands }: Officer): Promise<void> {
  await hands.tick(page.getByLabel('Đã xem lại, đồng ý công bố', { exact: true }));
  await hands.press(page.getByRole('button', { name: 'Công bố đợt lấy ý kiến' }));
  await page.getByText('Đã công bố đợt lấy ý kiến.').waitFor();
}

export async function closeEarly(officer: Officer, reason: string): Promise<void> {
  const { page, hands } = officer;
  await unfold(officer, 'Đóng sớm');
  await hands.write(page.getByLabel('Lý do đóng sớm', { exact: true }), reason);
  await hands.press(page.getByRole('button', { name: 'Đóng sớm' }));
  await page.getByText('Đã đóng đợt lấy ý kiến.').waitFor();
}

/** Lets words through that wait to be looked at; the consultation's page is open again then. */
export async function letThrough({ page, hands }: Officer, words: string): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Duyệt ý kiến' }));
  await hands.press(
    page
      .getByRole('listitem')
      .filter({ hasText: words })
      .getByRole('button', { name: 'Công bố', exact: true }),
  );
  await page.getByText('Đã cho công bố ý kiến.').waitFor();
  await hands.press(page.getByRole('link', { name: 'Về đợt lấy ý kiến' }));
}

/** Says what was made of the opinions on one thing that was asked. */
export async function respond(
  { page, hands }: Officer,
  item: string,
  kind: 'Tiếp thu' | 'Tiếp thu một phần' | 'Giải trình',
  text: string,
): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Tiếp thu, giải trình', exact: true }));
  await hands.press(page.getByRole('link', { name: new RegExp(`^Viết tiếp thu, giải trình ${item}`) }));
  await hands.pick(page.getByLabel('Kết quả tiếp thu', { exact: true }), kind);
  await hands.write(page.getByLabel('Nội dung tiếp thu, giải trình', { exact: true }), text);
  await hands.press(page.getByRole('button', { name: 'Lưu tiếp thu, giải trình' }));
  await page.getByText('Đã lưu kết quả tiếp thu.').waitFor();
  await hands.press(page.getByRole('link', { name: 'Về đợt lấy ý kiến' }));
}
