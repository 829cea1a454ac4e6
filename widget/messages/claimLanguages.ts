/**
 * Whatever has text in `root` says which language that is, now and whenever it changes: `lang`, or Vietnamese if all of it is
 * `kept`. A screen reader would else read Vietnamese by the rules of another language. What names a third language stays.
 */
export function claimLanguages(root: ShadowRoot, lang: string, kept: ReadonlySet<string>): void {
  const claimed = new WeakSet<Element>();
  const isFree = (element: Element) => {
    const claim = element.closest<HTMLElement>('[lang]');
    return !claim || claim.lang === lang || claimed.has(claim);
  };
  // A sentence may stand in pieces, around a name.
  const isKept = (text: string) => kept.has(text) || [...kept].some((words) => words.includes(text));
  const claim = () => {
    const texts = root.ownerDocument.createNodeIterator(root, NodeFilter.SHOW_TEXT);
    const found = new Map<HTMLElement, boolean>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement, textContent } = text;
      if (!parentElement || !textContent?.trim() || !isFree(parentElement)) continue;
      found.set(parentElement, isKept(textContent) && found.get(parentElement) !== false);
    }
    for (const [element, isVietnamese] of found) {
      claimed.add(element);
      element.lang = isVietnamese ? 'vi' : lang;
    }
  };
  new MutationObserver(claim).observe(root, { childList: true, characterData: true, subtree: true });
}
