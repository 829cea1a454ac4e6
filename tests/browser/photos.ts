import type { Opened } from './panelStage';

/** A picture as a camera makes one, no two alike. */
export async function picture(colour: string, name = `${colour}.png`): Promise<File> {
  const canvas = new OffscreenCanvas(900, 600);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 900, 600);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

/** Gives files to the widget's own chooser, as the browser's window does. */
export function choose({ root }: Pick<Opened, 'root'>, files: readonly File[]): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no photos are taken here');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The photos that are shown, by their number. */
export const photosOn = ({ screen }: Pick<Opened, 'screen'>) =>
  screen.queryAllByRole('img', { name: /^Ảnh \d đính kèm$/ });
