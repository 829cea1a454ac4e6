const TEMPLATE = 'gop-y-snippet';

/** Puts the page's own snippet where the build has set it aside, now that there is an endpoint to ask. */
export function insertSnippet(page: Document): void {
  const template = page.getElementById(TEMPLATE);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`the page has no template ${TEMPLATE}`);
  template.replaceWith(page.importNode(template.content, true));
}
