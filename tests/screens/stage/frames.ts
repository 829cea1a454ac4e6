/** A window, in CSS px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The smallest phone still in use, a usual one, a tablet, a desktop: a sheet in the first two, a card in the others. */
export const FRAMES = {
  320: { width: 320, height: 568 },
  360: { width: 360, height: 740 },
  768: { width: 768, height: 1024 },
  1280: { width: 1280, height: 800 },
} as const satisfies Readonly<Record<number, Frame>>;

export type Width = keyof typeof FRAMES;
export const WIDTHS: readonly Width[] = [320, 360, 768, 1280];
