import type { WidgetFiles } from './widgetFile';

/** The widget's first file, which loads the others. */
export interface Loader {
  /** Below this host, `/gop-y/1.0.0/gop-y.js`. */
  readonly path: string;
  /** As an `integrity` attribute has it. */
  readonly sha384: string;
}

/** By its pinned address, of which the bytes never change; `null`: the collector serves no widget. */
export function loaderOf(files: WidgetFiles): Loader | null {
  const found = [...files].find(([name, { cache }]) => cache === 'immutable' && name.endsWith('/gop-y.js'));
  return found ? { path: `/gop-y/${found[0]}`, sha384: found[1].sha384 } : null;
}
