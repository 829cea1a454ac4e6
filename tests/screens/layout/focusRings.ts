import type { Page } from 'playwright';
import { channelsOf, contrast } from '../../contrast';

/** What is drawn around a control that has the focus; colours as a browser computes them, `inner` empty where there is none. */
interface Ring {
  readonly name: string;
  readonly outline: { readonly style: string; readonly width: string; readonly offset: string };
  readonly outer: string;
  readonly inner: string;
  readonly ground: string;
}

/**
 * Controls whose focus is not an outline of 3 px or more, 2 px away, with a ring of another tone inside: the two at 3:1 from
 * one another, and one of them from the ground, whatever that is (WCAG technique C40).
 */
export async function weakRings(page: Page): Promise<readonly string[]> {
  // From here on the focus is shown, as for somebody at a keyboard.
  await page.keyboard.press('Tab');
  return (await ringsOn(page)).flatMap(weaknessOf);
}

const canBeTold = (one: string, other: string) =>
  one !== '' && contrast(channelsOf(one), channelsOf(other)) >= 3;

function weaknessOf({ name, outline, outer, inner, ground }: Ring): readonly string[] {
  const { style, width, offset } = outline;
  const isThere = style === 'solid' && Number.parseFloat(width) >= 3 && Number.parseFloat(offset) >= 2;
  return [
    ...(isThere ? [] : [`${name}: ${width} ${style}, ${offset} away`]),
    ...(canBeTold(inner, outer) ? [] : [`${name}: like the ring inside it`]),
    ...([outer, inner].some((ring) => canBeTold(ring, ground)) ? [] : [`${name}: like the ground around it`]),
  ];
}

/** Gives each control the focus, one after another. */
const ringsOn = (page: Page): Promise<readonly Ring[]> =>
  page.evaluate(() => {
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const outside = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const groundAround = (element: Element): string => {
      for (let at = outside(element); at; at = outside(at)) {
        const { backgroundColor } = getComputedStyle(at);
        if (Number(backgroundColor.match(/[\d.]+/g)?.[3] ?? 1) !== 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>(CONTROLS)]
        .filter((it) => it.checkVisibility({ checkVisibilityCSS: true }))
        .map((control) => {
          control.focus();
          const { outlineStyle, outlineWidth, outlineOffset, outlineColor, boxShadow } =
            getComputedStyle(control);
          return {
            name: `${control.localName} “${(control.textContent ?? '').trim().slice(0, 40)}”`,
            outline: { style: outlineStyle, width: outlineWidth, offset: outlineOffset },
            outer: outlineColor,
            inner: /^rgba?\([^)]*\)/.exec(boxShadow)?.[0] ?? '',
            ground: groundAround(control),
          };
        }),
    );
  });
