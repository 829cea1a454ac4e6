import type { PhotoType } from '../../widget/protocol/photo';
import type { Bare } from './metadata/bare';
import { bareJpeg } from './metadata/jpeg';
import { barePng } from './metadata/png';
import { bareWebp } from './metadata/webp';

const BARE: Readonly<Record<PhotoType, (bytes: Uint8Array) => Bare>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
};

/**
 * A photo without where, when and with what it was taken, and not drawn anew: what draws it is kept byte for byte. The
 * widget sends nothing else, but photos can come from anywhere. Colour profiles go too, since they can hold words; and as
 * Exif also says which way up the camera was held, such a photo that was not drawn anew may lie on its side.
 * @param bytes that begin as the type says; see photoFormat.ts
 */
export const withoutMetadata = (type: PhotoType, bytes: Uint8Array): Bare => BARE[type](bytes);
