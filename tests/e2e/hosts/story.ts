import { heading, openPanel, type Place, write } from '../citizen';

/** The whole way of one citizen in the panel: a question to its receipt, and from there a ballot to its own. */
export async function askAndVote(place: Place, text: string): Promise<void> {
  await openPanel(place);
  await askAndVoteInPanel(place.getByRole('dialog'), text);
}

/** The same from the first screen, however the panel was opened. */
export async function askAndVoteInPanel(panel: Place, text: string): Promise<void> {
  await panel.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await askInForm(panel, text);
  await panel.getByRole('button', { name: 'Quay lại' }).click();
  await voteInPanel(panel);
}

/** A ballot from the panel's first screen, to its receipt. */
export async function voteInPanel(panel: Place): Promise<void> {
  await panel.getByRole('button', { name: /^Cho ý kiến/ }).click();
  await panel.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).click();
  await panel.getByRole('radio', { name: '22 giờ, như hiện nay' }).check();
  await panel.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await heading(panel, 'Đã nhận phiếu ý kiến').waitFor();
}

/** A question on the form that is open, to its receipt. */
export async function askInForm(place: Place, text: string): Promise<void> {
  await write(place, text);
  await heading(place, 'Đã nhận câu hỏi').waitFor();
}
