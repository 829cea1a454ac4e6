import { render } from 'preact';
import css from './backstage.css?inline';
import { Drawer } from './panel/Drawer';
import { openness } from './panel/openness';
import type { Stage } from './stage';
import { wordsFor } from './words/wordsFor';

/** Puts the panel beside the page, in a root of its own: neither styles the other. */
export function mountBackstage(stage: Stage): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const words = wordsFor(document.documentElement.lang);
  render(<Drawer stage={stage} words={words} openness={openness()} />, root);
  document.body.append(host);
}
