import type { NewPhoto } from '#device/photo';
import { living } from '../living';
import { decode } from './shrink';

const EDGE = 72;

interface ThumbnailProps {
  readonly photo: NewPhoto;
  readonly label: string;
}

/** A picture on a canvas: an address of its own (`blob:`) is what many a portal's policy forbids. */
export const Thumbnail = living<ThumbnailProps>((_, { photo }) => {
  const draw = (canvas: HTMLCanvasElement | null) => {
    if (!canvas) return;
    const { content, type } = photo;
    decode(new Blob([content], { type })).then(
      (image) => {
        const side = Math.min(image.width, image.height);
        const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
        canvas.getContext('2d')?.drawImage(image, left, top, side, side, 0, 0, EDGE, EDGE);
        image.close();
      },
      () => {},
    );
  };
  return ({ label }) => <canvas ref={draw} width={EDGE} height={EDGE} role="img" aria-label={label} />;
});
