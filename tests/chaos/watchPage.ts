/** What happens on the page, as it happens. */
export type News =
  | { readonly kind: 'pressed' }
  | { readonly kind: 'stored' | 'delivered' | 'parked'; readonly id: string; readonly where: string }
  /** A submission's state as the screen tells it: its heading, and all that stands below. */
  | { readonly kind: 'screen'; readonly title: string; readonly words: string };

/** The name under which the page finds its way out. */
export const TELL = 'gopYChaosTell';

/**
 * Runs in the page before anything else, so it may use nothing from outside itself. Listens to the widget's events and
 * reads its screens through the open shadow root; told at once, it is known before a kill that comes right after.
 */
export function watchPage(tellName: string): void {
  const tell = (news: News) => (window as unknown as Record<string, (news: News) => void>)[tellName]?.(news);
  const isSubmit = (target: EventTarget) => target instanceof HTMLButtonElement && target.type === 'submit';
  addEventListener(
    'click',
    (event) => event.composedPath().some(isSubmit) && tell({ kind: 'pressed' }),
    true,
  );
  for (const kind of ['stored', 'delivered', 'parked'] as const) {
    addEventListener(`gop-y:${kind}`, (event) => {
      const { id, where = 'device' } = (event as CustomEvent<{ id: string; where?: string }>).detail;
      tell({ kind, id, where });
    });
  }
  const watched = new WeakSet<ShadowRoot>();
  let last = '';
  const look = () => {
    for (const { shadowRoot } of Array.from(document.querySelectorAll('gop-y'))) {
      if (!shadowRoot) continue;
      if (!watched.has(shadowRoot)) {
        watched.add(shadowRoot);
        observer.observe(shadowRoot, { childList: true, characterData: true, subtree: true });
      }
      for (const heading of Array.from(shadowRoot.querySelectorAll('h2'))) read(heading);
    }
  };
  const read = ({ textContent: title, parentElement }: HTMLHeadingElement) => {
    const words = parentElement?.textContent ?? '';
    if (!title || words === last || !/^(Đang gửi|Đã lưu|Đã nhận|Chưa lưu|Nơi tiếp nhận không)/.test(title))
      return;
    last = words;
    tell({ kind: 'screen', title, words });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}
