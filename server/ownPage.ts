/** Whether a form, or the widget, posts from a page of this same host. By host and port only: behind a proxy the collector does not know whether it is called by http or https. */
export function isOwnPage(origin: string | undefined, url: string): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
