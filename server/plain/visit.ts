import type { Context } from 'hono';
import type { HostedPortal, Portals } from '../hostedPortal';
import { loaderOf } from '../widgetFiles/loader';
import type { WidgetFiles } from '../widgetFiles/widgetFile';
import type { Html } from './layout';
import { ownOrigin } from './ownOrigin';
import { policyOf } from './policy';
import { widgetTag } from './widgetTag';
import { type PlainWords, plainWords } from './words';

/** Somebody at a portal's plain pages. */
export interface Visit {
  readonly words: PlainWords;
  readonly hosted: HostedPortal;
  /** The widget's tag; empty where the collector serves none. */
  readonly widget: Html | '';
  /** Value of `Content-Security-Policy`. */
  readonly policy: string;
}

/** Who asks for a page below `/:portal`; `undefined`: that portal is not hosted here. */
export type VisitOf = (c: Context) => Visit | undefined;

export function createVisits(portals: Portals, files: WidgetFiles): VisitOf {
  const loader = loaderOf(files);
  return (c) => {
    const hosted = portals.get(c.req.param('portal') ?? '');
    if (!hosted) return undefined;
    const words = plainWords(c.req.query('lang'));
    const endpoint = `${ownOrigin(c.req)}/v1/${hosted.portal.id}`;
    const widget = widgetTag({ loader, endpoint, lang: words.lang });
    return { words, hosted, widget, policy: policyOf(hosted.origins, loader !== null) };
  };
}
