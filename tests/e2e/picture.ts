import type { Page } from 'playwright';

/** What cameras write: that it is Exif, and where it was. */
export const PLACE = 'GPSLatitude21.0285N';

/** A JPEG of 3000 × 2000 with hidden words in it, as a phone takes one. */
export async function pictureWithPlace(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    for (let i = 0; i < 4000; i++) {
      pen.fillStyle = `hsl(${(i * 37) % 360} 60% 50%)`;
      pen.fillRect((i * 97) % 3000, (i * 53) % 2000, 60, 40);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const picture = Buffer.from(base64, 'base64');
  return Buffer.concat([picture.subarray(0, 2), exifWithPlace(), picture.subarray(2)]);
}

/** An APP1 segment: one directory of Exif that points to one of GPS, with a latitude in it, and the place in words. */
function exifWithPlace(): Buffer {
  const tiff = Buffer.alloc(80);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x8825, 10);
  tiff.writeUInt16LE(4, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt32LE(26, 18);
  tiff.writeUInt16LE(1, 26);
  tiff.writeUInt16LE(1, 28);
  tiff.writeUInt16LE(2, 30);
  tiff.writeUInt32LE(2, 32);
  tiff.write('N\0', 36, 'latin1');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(PLACE)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Width and height of a JPEG, from its frame header. */
export function sizeOfJpeg(bytes: Buffer): readonly [width: number, height: number] {
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc3) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('no JPEG');
}
