import { PAGE_STYLES } from '../pageStyles';

/** The plain page's only stylesheet. */
export const STYLESHEET = `${PAGE_STYLES}
body { max-width: 640px }
body > header {
  display: flex; justify-content: space-between; gap: 24px; padding: 4px 0; border-bottom: 1px solid var(--line);
}
body > header p { margin: 0 }
body > header a { display: inline-block; padding: 11px 0; line-height: 1.4 }
body > header p:first-child a { color: inherit; font-weight: 600; text-decoration: none }
body > header a:hover { text-decoration: underline }
main > gop-y { display: block }
section { margin-top: 40px }
h1.part { margin-bottom: 4px; font-size: 17px; line-height: 1.4; color: var(--ink-2) }
h1.part + gop-y > h2:first-child, h1.part + h2 { font-size: 26px }
fieldset { border: 0; margin: 32px 0; padding: 0; min-width: 0 }
.apart { position: absolute; left: -9999px; width: 1px; height: 1px; overflow: hidden }
.field { margin: 32px 0 }
fieldset[aria-invalid], fieldset.wrong { border: 0; border-left: 4px solid var(--bad); padding-left: 12px }
.choice, .picks label {
  position: relative; display: grid; grid-template-columns: 22px 1fr; gap: 0 12px; align-items: start; min-height: 48px; padding: 11px 14px;
  line-height: 1.4; border: 1px solid var(--edge); border-radius: 8px; cursor: pointer;
}
.choice { margin-top: 8px }
.choice .hint { grid-column: 2; margin: 0 }
.choice label { cursor: pointer }
/* The whole row is pressed, the examples in it too. */
.choice label::after { content: ""; position: absolute; top: 0; right: 0; bottom: 0; left: 0 }
.choice input { position: relative; z-index: 1 }
.choice:has(:checked), .picks label:has(:checked) { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent) }
.picks { display: flex; flex-direction: column; gap: 8px; margin-top: 8px }
.picks.row { flex-flow: row wrap }
.picks.row label { column-gap: 8px; padding: 11px 12px }
form details { margin: 8px 0 0 }
form > button { margin-top: 24px }
/* A fieldset’s border would begin at the middle of its legend. */
legend { float: left; width: 100% }
legend + * { clear: both }
.about { white-space: pre-line; margin: 0 0 8px }
.note { padding: 10px 14px; border-left: 4px solid var(--accent); background: var(--tint) }
form h4 + fieldset, form fieldset + fieldset { margin-top: 24px }
.nth { color: var(--ink-2) }
.offers { margin: 0; padding: 0; list-style: "" }
.offers > li { padding: 4px 0; border-bottom: 1px solid var(--line) }
.offers a { display: block; padding: 10px 0; font-weight: 600; line-height: 1.4 }
.offers .hint { margin: -6px 0 4px }
.contents { margin: 0; padding: 0; list-style: "" } .contents a { display: block; padding: 10px 0; line-height: 1.45 }
.tally { margin: 0 0 16px; padding: 0; list-style: "" }
.tally svg { display: block; width: 100%; height: 8px; margin: 4px 0 12px; fill: var(--line) }
.tally .part { fill: var(--accent) }
.outcome { margin: 0 0 16px; padding: 12px 16px; border-left: 4px solid var(--accent); background: var(--tint) }
.outcome p { margin: 0 } .outcome strong { line-height: 1.4 }
.opinions { margin: 0; padding: 0; list-style: "" }
.opinions li { padding: 8px 0; border-bottom: 1px solid var(--line) }
.recount { overflow-wrap: anywhere }
.receipt { position: relative; max-width: 448px; margin: 32px 0 16px; padding: 24px 24px 8px; border: 1px solid var(--edge); border-radius: var(--radius) }
.receipt h1 { display: flex; gap: 10px; margin: 0 0 16px; font-size: 22px; color: var(--ok) }
.receipt h1:focus { outline: none; box-shadow: none }
.receipt h1 .icon { margin-top: 3px }
.code { font-size: 26px; line-height: 1.4; font-weight: 600; letter-spacing: .04em; font-variant-numeric: tabular-nums; text-wrap: balance; margin: 0 0 16px }
.code-label { color: var(--ink-2); font-size: 15px; margin: 0 }
/* Where it would be torn off: a line of holes, with one bitten out of either edge. */
.tear { position: relative; margin: 0 -24px 16px; border-top: 2px dashed var(--edge) }
.tear::before, .tear::after { content: ""; position: absolute; top: -11px; width: 20px; height: 20px; border: 1px solid var(--edge); border-radius: 50%; background: var(--bg) }
.tear::before { left: -11px; clip-path: inset(0 0 0 50%) }
.tear::after { right: -11px; clip-path: inset(0 50% 0 0) }
aside { border-top: 1px solid var(--line); margin-top: 40px; padding-top: 24px }
aside a { display: inline-block; padding: 10px 0; line-height: 1.4 }
main > p > a { display: inline-block; padding: 10px 0; line-height: 1.4 }
dt { font-weight: 600 } dd { margin: 0 0 12px }
@media (forced-colors: active) {
  .tally svg { fill: Canvas; outline: 1px solid CanvasText; forced-color-adjust: none }
  .tally .part { fill: CanvasText }
  .choice:has(:checked), .picks label:has(:checked) { outline: 2px solid Highlight }
}
@media print {
  body > header .language, aside, .receipt + p { display: none }
  body > header { border: 0 }
  .receipt { margin-top: 8px }
}
`;
