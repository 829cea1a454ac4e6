import type { LauncherMessages } from '#messages/vi/launcher';

const SVG = 'http://www.w3.org/2000/svg';

/** The button every page view pays for: plain DOM, words first, a picture for the eye only. */
export function drawLauncher(messages: LauncherMessages): {
  readonly button: HTMLButtonElement;
  say(state: 'ready' | 'busy' | 'failed'): void;
} {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('part', 'launcher');
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const words = document.createElement('span');
  button.append(icon(), words);
  return {
    button,
    say(state) {
      words.textContent = state === 'failed' ? messages.failed : messages.label;
      button.setAttribute('aria-busy', String(state === 'busy'));
    },
  };
}

function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const draw: readonly (readonly [Element, string, string])[] = [
    [svg, 'viewBox', '0 0 24 24'],
    [svg, 'width', '24'],
    [svg, 'height', '24'],
    [svg, 'aria-hidden', 'true'],
    [path, 'fill', 'none'],
    [path, 'stroke', 'currentColor'],
    [path, 'stroke-width', '2'],
    [path, 'stroke-linejoin', 'round'],
    [path, 'stroke-linecap', 'round'],
    [path, 'd', 'M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12.5h5'],
  ];
  for (const [element, name, value] of draw) element.setAttribute(name, value);
  svg.appendChild(path);
  return svg;
}
