import type { Page } from 'playwright';

/** What moves, or would at the next change: each animation and transition that is set on an element, in ms. */
export async function movesOn(
  page: Page,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<readonly { readonly element: string; readonly ms: number; readonly times: number }[]> {
  await page.emulateMedia({ reducedMotion });
  const moves = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    const longest = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * 1000));
    return roots.flatMap((root) =>
      [...root.querySelectorAll('*')].flatMap((element) => {
        const { animationName, animationDuration, animationIterationCount, transitionDuration } =
          getComputedStyle(element);
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
        return [
          ...(animationName === 'none'
            ? []
            : [
                {
                  element: name,
                  ms: longest(animationDuration),
                  times: Number.parseFloat(animationIterationCount),
                },
              ]),
          ...(longest(transitionDuration) > 0
            ? [{ element: name, ms: longest(transitionDuration), times: 1 }]
            : []),
        ];
      }),
    );
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // “infinite” is not a number, and JSON has none for it.
  return moves.map((move) => ({ ...move, times: move.times ?? Number.POSITIVE_INFINITY }));
}
