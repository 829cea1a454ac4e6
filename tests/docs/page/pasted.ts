import type { Host } from '../../e2e/host';
import { snippetFor } from '../../e2e/host';
import { fill } from '../placeholders';

/** A portal's page with a document's block in it, as the document says it. */
export interface Pasted {
  /** The block's HTML, or `''` for the snippet alone. */
  readonly html: string;
  readonly collector: string;
  readonly host: Host;
  /** Of the page, from its root; another for each. */
  readonly path: string;
}

/** Puts the page up; what brings no widget of its own gets the snippet. @returns its address */
export function paste({ html, collector, host, path }: Pasted): string {
  const text = fill(html, { collector, page: `${host.origin}${path}` })
    // On the portal's own server, whose files are the collector's here.
    .replace(/\b(src|href)="\/gop-y\//g, `$1="${collector}/gop-y/`);
  const body = /data-endpoint=/.test(text) ? text : `${text}\n${snippetFor(collector)}`;
  return host.put(path, { body });
}
