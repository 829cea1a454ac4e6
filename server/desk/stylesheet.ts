import { PAGE_STYLES } from '../pageStyles';

/** The desk's only stylesheet: denser than a citizen's page, as somebody sits before it all day. */
export const STYLESHEET = `${PAGE_STYLES}
body { max-width: 1120px }
body > header {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 32px; padding: 8px 0; border-bottom: 1px solid var(--line);
}
header p { margin: 0 }
header p a { color: inherit; font-weight: 600; text-decoration: none }
header p a:hover { text-decoration: underline }
header a, .shelves a, h2 a, h3 a { display: inline-block; padding: 10px 0; line-height: 1.4; min-height: 44px }
header form { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-left: auto }
.shelves { display: flex; flex-wrap: wrap; gap: 0 24px; list-style: ""; margin: 0; padding: 0 }
.shelves a { padding: 11px 0; text-decoration: none }
.shelves a:hover { text-decoration: underline }
.shelves [aria-current] { padding-bottom: 7px; border-bottom: 4px solid var(--accent); color: var(--ink); font-weight: 600 }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 24px; margin: 16px 0 8px }
.top h1, .top p { margin: 0 }
section { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 20px }
h3 { margin: 16px 0 4px }
main p, main li, blockquote { max-width: 62ch }
.case { display: grid; gap: 0 48px }
.inbox, .history { list-style: ""; margin: 0 0 16px; padding: 0 }
.inbox > li { max-width: none; padding: 4px 0 12px; border-bottom: 1px solid var(--line) }
.inbox h2, .inbox h3 { font: 600 17px/1.4 var(--font); margin: 0; overflow-wrap: anywhere }
.inbox dl { margin: 0 }
.log > li, .officers > li { padding-top: 12px }
.log p { margin: 0 }
.officers form { margin-top: 12px }
.questions { border-top: 1px solid var(--line) }
.standing { display: flex; flex-wrap: wrap; gap: 0 16px }
.standing dt { position: absolute; clip-path: inset(50%) }
.standing dd { display: inline-flex }
.questions .hint > div { display: inline }
.questions .hint dt { position: absolute; clip-path: inset(50%) }
.questions .hint dd { display: inline }
.questions .hint > div + div::before { content: " · " }
.history > li { border-left: 4px solid var(--line); padding: 0 0 8px 16px; margin-bottom: 8px }
.history p { margin: 0 0 4px }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); gap: 8px 24px; margin: 8px 0 16px }
.facts > .wide { grid-column: 1 / -1 }
dt { color: var(--ink-2); font-size: 15px; line-height: 1.4 }
dd { margin: 0 }
.wide dd, dd a { overflow-wrap: anywhere }
.late, .today, .soon { display: inline-flex; gap: 6px; font-weight: 600 }
.late { color: var(--bad) }
.today { color: var(--wait) }
.late .icon, .today .icon, .soon .icon { width: 20px; height: 20px; margin-top: 3px }
.words { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--tint); border: 1px solid transparent; border-radius: 8px; padding: 11px 15px; margin: 8px 0 }
blockquote { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid var(--line); margin: 0 0 12px; padding: 0 0 0 16px }
.published dt { color: inherit; font-weight: 600; font-size: inherit }
.published dd { max-width: 62ch }
.actions { display: flex; flex-wrap: wrap; gap: 8px }
.items { padding-left: 24px }
.items > li { margin-bottom: 16px; overflow-wrap: anywhere }
.items p { margin: 0 0 4px }
.items ol { padding-left: 24px }
.part { overflow-wrap: anywhere }
.part.clause { margin-left: 24px }
.part.point { margin-left: 48px }
.cutting, .correcting { border: 1px solid var(--accent); border-radius: 8px; padding: 12px 16px; margin: 16px 0 }
.doubts { border: 0; border-left: 4px solid var(--wait); background: var(--wait-bg); border-radius: 8px; padding: 12px 16px; margin: 16px 0 }
.doubts ul { margin: 8px 0; padding-left: 20px }
.doubts a { display: inline-block; padding: 8px 0 }
label.check { display: flex; align-items: flex-start; gap: 12px; min-height: 48px; padding: 11px 0; line-height: 1.4; font-weight: 600; cursor: pointer }
.photos { list-style: ""; display: flex; flex-wrap: wrap; gap: 16px; margin: 0; padding: 0 }
.photos a { display: block; min-width: 44px; min-height: 44px }
.photos img { display: block; max-width: 100%; max-height: 320px; border: 1px solid var(--line); border-radius: 8px }
details { border: 1px solid var(--edge); border-radius: 8px; margin: 8px 0; padding: 0 16px }
details[open] { padding-bottom: 16px }
summary h2, summary h3 { display: inline; font: 600 17px/1.4 var(--font); margin: 0 }
.field { max-width: 62ch; margin: 0 0 16px }
.pairs { display: grid; gap: 8px 24px; align-items: end; max-width: 62em }
.table { overflow-x: auto; margin: 16px 0 }
table { border-collapse: collapse; width: 100% }
caption { font: 600 22px/1.35 var(--font); padding: 8px 0; text-align: left }
th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
th { min-width: 6em; line-height: 1.4 }
tbody th { font-weight: 400; min-width: 10em }
tfoot td { font-weight: 600 }
.number { text-align: right; font-variant-numeric: tabular-nums }
.number + :not(.number) { padding-left: 12px; white-space: nowrap }
.sideways { display: none }
.bar { display: block; width: 100%; min-width: 6em; height: 8px; margin: 4px 0; fill: var(--line) }
.bar .part { fill: var(--accent) }
.period { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 16px; margin: 0 0 16px }
fieldset { border: 0; margin: 0 0 16px; padding: 0 }
input[type="hidden"] { display: none }
main:has(> .sign-in) { max-width: 400px; margin: 48px auto }
#tag { max-width: 62ch }
.done { display: flex; gap: 10px; max-width: none; margin: 24px 0; padding: 11px 16px; border: 1px solid var(--ok); border-radius: 8px; color: var(--ok); font-weight: 600 }
@media (min-width: 880px) {
  .pairs { grid-template-columns: 1fr 1fr }
  .case { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) }
  .questions > li { display: grid; grid-template-columns: minmax(0, 1fr) 18em; gap: 0 32px }
  .questions h2 { grid-column: 1 }
  .questions .standing { display: block; grid-area: 1 / 2 / 3 / 3; padding-top: 10px }
}
@media (max-width: 600px) {
  .facts > div { display: grid; grid-template-columns: minmax(0, 7.5em) 1fr; gap: 0 8px; align-items: baseline }
  header form { margin: 0 }
  .sideways { display: block }
}
@media (forced-colors: active) {
  .bar { fill: Canvas; outline: 1px solid CanvasText; forced-color-adjust: none }
  .bar .part { fill: CanvasText }
}
@media print { header form, nav, details, .button { display: none } }
`;
