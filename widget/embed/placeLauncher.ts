import { whenRead } from './listen';

/** Beside the body: what a portal swaps, moves, cuts off or hides behind a dialog of its own is the body and its children. */
export function placeLauncher(launcher: Element): void {
  const place = () => document.documentElement.appendChild(launcher);
  if (document.body) place();
  else whenRead(document, place);
}
