import type { View } from '#embed/settings';
import type { Choices } from '../state/choices';
import { inHtml } from './escape';

/** What a form in the text of an article is for. */
export type InlineForm =
  | { readonly view: Exclude<View, 'consult'> }
  | { readonly view: 'consult'; readonly consultation: string; readonly title: string };

/**
 * The tag that puts a form into the text of an article. What stands in it is shown where the form does not come.
 * @param plainPage where a consultation's own plain page stands too; empty: there is none
 */
export function inlineTag(form: InlineForm, tag: Choices['inlineTag'], plainPage: string): string {
  const id = form.view === 'consult' ? form.consultation : '';
  const attributes =
    tag === 'div'
      ? ` data-gop-y="${form.view}${id && `:${inHtml(id)}`}"`
      : ` view="${form.view}"${id && ` consultation="${inHtml(id)}"`}`;
  return `<${tag}${attributes}>${fallback(form, plainPage)}</${tag}>\n`;
}

function fallback(form: InlineForm, plainPage: string): string {
  if (plainPage === '' || form.view !== 'consult') return '';
  const address = `${plainPage}/consultations/${encodeURIComponent(form.consultation)}`;
  return `\n  <a href="${inHtml(address)}">${inHtml(form.title)}</a>\n`;
}
