/**
 * `<div data-gop-y="consult:ID">` is as good as the tag, where an editor strips tags that it does not know. What stands
 * in it is what the tag would hold: shown until the form is there.
 */
export function fillDivs(page: Document): void {
  for (const div of page.querySelectorAll('div[data-gop-y]')) {
    if (div.querySelector('gop-y')) continue;
    const tag = page.createElement('gop-y');
    const [view, consultation] = (div.getAttribute('data-gop-y') as string).split(':');
    tag.setAttribute('view', view as string);
    if (consultation) tag.setAttribute('consultation', consultation);
    while (div.firstChild) tag.appendChild(div.firstChild);
    div.appendChild(tag);
  }
}
