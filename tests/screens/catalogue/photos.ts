import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { goToText } from './question';

/** What a chooser of files gives. */
export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A landscape in two colours, so that each differs from the others. */
export async function picture({ page }: Stage, n: number): Promise<Chosen> {
  const base64 = await page.evaluate((which) => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.fillStyle = `hsl(${200 + which * 15} 50% 60%)`;
    pen.fillRect(0, 0, 400, 300);
    pen.fillStyle = `hsl(${30 + which * 40} 40% 40%)`;
    pen.fillRect(0, 180 - which * 20, 400, 300);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, n);
  return { name: `anh-${n}.png`, mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

export async function attach({ page, press, words }: Stage, files: readonly Chosen[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(words.photos.add);
  await (await chooser).setFiles([...files]);
}

/** Photos that go with a question. */
export const PHOTOS: readonly ScreenStory[] = [
  {
    name: 'photos/three',
    async show(stage) {
      await stage.open();
      await goToText(stage);
      await attach(stage, await Promise.all([1, 2, 3].map((n) => picture(stage, n))));
      await stage.panel.getByRole('img', { name: stage.words.photos.attached(3) }).waitFor();
    },
  },
  {
    name: 'photos/failed',
    async show(stage) {
      await stage.open();
      await goToText(stage);
      await attach(stage, [
        { name: 'van-ban.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
      ]);
      await stage.see(stage.words.photos.failed('kind'));
    },
  },
];
