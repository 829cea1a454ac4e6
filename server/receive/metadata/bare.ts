import { PICTURE_LIMITS } from '../../../widget/protocol/photo';

/** Why a picture is not kept; also the code by which whoever sent it is told. */
export type PhotoFault = 'photo-malformed' | 'photo-animated' | 'photo-too-large';

/** A picture with what draws it and nothing else, or why there is none. */
export type Bare = Uint8Array<ArrayBuffer> | PhotoFault;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is wrong with a size that a picture says it has; `undefined`: nothing. A phone that opens it has to hold every point. */
export function faultOf({ width, height }: Size): PhotoFault | undefined {
  const { side, pixels } = PICTURE_LIMITS;
  if (width === 0 || height === 0) return 'photo-malformed';
  return width > side || height > side || width * height > pixels ? 'photo-too-large' : undefined;
}
