interface PreviewFrameProps {
  readonly device: 'phone' | 'desktop';
  readonly title: string;
  /** What the page in it reads: the tag's attributes. */
  readonly hash: string;
}

/**
 * A screen of 390 by 844 or of 1280 by 800 pixels, drawn smaller by the style sheet. Without an origin of its own it keeps
 * nothing on the device.
 */
export const PreviewFrame = ({ device, title, hash }: PreviewFrameProps) => (
  <figure class={`device device-${device}`}>
    <figcaption>{title}</figcaption>
    <div class="screen">
      <iframe title={title} src={`preview.html#${hash}`} sandbox="allow-scripts allow-forms" />
    </div>
  </figure>
);
