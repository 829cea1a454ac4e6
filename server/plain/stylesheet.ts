import { PAGE_STYLES } from '../pageStyles';

/** The plain page's only stylesheet. */
export const STYLESHEET = `${PAGE_STYLES}
body { max-width: 640px }
main > gop-y { display: block }
section { margin-top: 32px }
.language { text-align: right; margin: 0 }
.language a, .choice label, aside a { display: inline-block; padding: 10px 0 }
fieldset { border: 0; margin: 24px 0; padding: 0 }
fieldset[aria-invalid], fieldset.wrong, textarea[aria-invalid] { border-left: 4px solid #b3141a; padding-left: 12px }
.choice { display: grid; grid-template-columns: 44px 1fr; align-items: start; min-height: 48px }
.choice input { width: 24px; height: 24px; margin: 12px 10px; accent-color: #0b4f9e }
.choice .hint { grid-column: 2 }
.picks { display: flex; flex-direction: column }
.picks.row { flex-flow: row wrap; column-gap: 20px }
.picks label { display: flex; align-items: flex-start; gap: 10px; min-height: 48px; padding: 10px 0 }
.picks input { flex: none; width: 24px; height: 24px; margin: 1px 0 0; accent-color: #0b4f9e }
summary { cursor: pointer; padding: 10px 0 }
h3 { font-size: 19px; line-height: 1.4; margin: 24px 0 8px } h4 { font-size: 17px; line-height: 1.45; margin: 24px 0 8px }
.about { white-space: pre-line; margin: 0 0 8px } .note { border-left: 4px solid #0b4f9e; padding-left: 12px }
form h4 + fieldset, form fieldset + fieldset { margin-top: 16px }
.nth { color: #4a5867 }
.offers { margin: 0; padding: 0; list-style: none } .offers a { display: inline-block; padding: 10px 0 0 }
.recount { overflow-wrap: anywhere }
.receipt { border: 2px dashed #6b7885; border-radius: 12px; padding: 8px 16px; margin: 16px 0 }
.receipt h1:focus { outline: none; box-shadow: none }
.code { font-size: clamp(18px, 5.6vw, 24px); line-height: 1.4; font-weight: 600; letter-spacing: .04em; font-variant-numeric: tabular-nums; margin: 0 }
.code-label { color: #4a5867; margin: 0 }
aside { border-top: 1px solid #d5dbe1; margin-top: 32px; padding-top: 16px }
dt { font-weight: 600 } dd { margin: 0 0 8px }
@media print { .language, aside, .receipt + p { display: none } }
`;
