import { PAGE_TOKENS } from './pageTokens';

/** What every page of the collector that is no widget looks like: in the widget's own tokens, sizes and shapes. */
export const PAGE_STYLES = `
:root { color-scheme: light }
${PAGE_TOKENS}
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: 0 16px 48px; background: var(--bg); color: var(--ink);
  font: 17px/1.6 var(--font); overflow-wrap: break-word;
}
h1 { font: 600 26px/1.35 var(--font); margin: 24px 0 8px }
h2 { font: 600 22px/1.35 var(--font); margin: 0 0 8px }
h3, h4, legend, label.title { display: block; font: 600 17px/1.4 var(--font); margin: 24px 0 8px; padding: 0 }
legend, label.title { margin: 0 0 4px }
p, dl { margin: 0 0 16px }
a { color: var(--accent); text-underline-offset: 3px }
.hint { color: var(--ink-2); font-size: 15px; line-height: 1.5; margin: 0 0 8px }
.error { color: var(--bad); font-weight: 600; margin: 0 0 8px }
.icon { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.unseen { position: absolute; overflow: hidden; width: 1px; height: 1px; clip-path: inset(50%); white-space: nowrap }
textarea, input, select {
  display: block; width: 100%; min-height: 48px; padding: 10px 12px; font: inherit; color: inherit;
  background: var(--bg); border: 1px solid var(--edge); border-radius: 8px;
}
textarea { resize: vertical }
input[type="radio"], input[type="checkbox"] { flex: none; width: 22px; height: 22px; min-height: 0; margin: 2px 0 0; padding: 0; accent-color: var(--accent) }
[aria-invalid] { border: 2px solid var(--bad) }
button, a.button {
  display: inline-block; min-height: 48px; padding: 11px 20px; font: 600 17px/1.4 var(--font); text-decoration: none; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px;
}
button.quiet, a.button { color: var(--ink); background: var(--bg); border-color: var(--edge) }
button.quiet:hover, a.button:hover { border-color: var(--accent); background: var(--tint) }
summary { min-height: 48px; padding: 12px 0; font-weight: 600; line-height: 1.4; color: var(--accent); cursor: pointer }
:focus-visible, .summary:focus { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-2) }
.summary { border: 2px solid var(--bad); border-radius: 8px; padding: 12px 16px; margin: 24px 0 }
.summary h2 { font-size: 17px; line-height: 1.4; margin: 0 }
.summary p { margin: 8px 0 0 }
.summary a { display: inline-block; padding: 10px 0; color: var(--bad); font-weight: 600 }
.summary ul { margin: 0; padding: 0; list-style: "" }
@media print { body { padding: 0 } }
`;
