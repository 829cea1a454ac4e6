import { html } from 'hono/html';
import type { Loader } from '../widgetFiles/loader';
import type { Html } from './layout';

interface WidgetTag {
  /** `null`: the collector serves no widget. */
  readonly loader: Loader | null;
  /** Value of `data-endpoint`. */
  readonly endpoint: string;
  readonly lang: string;
}

/** The snippet's own tag, for the page that its link leads to. */
export function widgetTag({ loader, endpoint, lang }: WidgetTag): Html | '' {
  if (loader === null) return '';
  return html`<script async src="${loader.path}" integrity="${loader.sha384}" crossorigin="anonymous" data-endpoint="${endpoint}" data-lang="${lang}" data-theme="auto"></script>`;
}
