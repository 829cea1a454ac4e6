import { PAGE_STYLES } from '../pageStyles';

/** The desk's only stylesheet. */
export const STYLESHEET = `${PAGE_STYLES}
body { max-width: 880px }
h3 { font-size: 18px; line-height: 1.4; margin: 16px 0 4px }
section { border-top: 1px solid #d5dbe1; margin-top: 24px; padding-top: 16px }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 16px; border-bottom: 1px solid #d5dbe1; padding-bottom: 8px }
header p { margin: 0; font-weight: 600 }
header a, .shelves a, h2 a, h3 a { display: inline-block; padding: 8px 0; min-height: 44px }
header form { display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px }
header button.quiet { margin: 0 }
header nav { width: 100% }
button.quiet, a.button {
  display: inline-block; min-height: 44px; padding: 6px 16px; color: #0b4f9e; background: #fff;
  border: 2px solid #0b4f9e; border-radius: 12px; font-weight: 600; text-decoration: none;
}
.shelves { display: flex; flex-wrap: wrap; gap: 0 24px; list-style: none; margin: 8px 0 0; padding: 0 }
.shelves [aria-current] { color: #16212e; font-weight: 600; text-decoration: none; border-bottom: 4px solid #0b4f9e }
.inbox, .history { list-style: none; margin: 16px 0; padding: 0 }
.inbox > li { border-top: 1px solid #d5dbe1; padding: 8px 0 }
.inbox h2, .inbox h3 { font-size: 18px; margin: 0; overflow-wrap: anywhere }
.history > li { border-left: 4px solid #d5dbe1; padding: 0 0 8px 16px; margin-bottom: 8px }
.history p { margin: 0 0 4px }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); gap: 8px 24px; margin: 8px 0 16px }
@media (max-width: 600px) { .facts > div { display: grid; grid-template-columns: 7.5em 1fr; gap: 0 8px } }
.facts > .wide { grid-column: 1 / -1 }
dt { color: #4a5867; font-size: 16px; line-height: 1.4 }
dd { margin: 0; overflow-wrap: anywhere }
.late, .today { color: #b3141a; font-weight: 600 }
.words { white-space: pre-wrap; overflow-wrap: anywhere; background: #eaf2fb; border-radius: 8px; padding: 12px 16px; margin: 8px 0 }
blockquote { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid #d5dbe1; margin: 0 0 12px; padding: 0 0 0 16px }
.published dt { color: inherit; font-weight: 600; font-size: inherit }
.items .actions { display: flex; flex-wrap: wrap; gap: 0 16px }
.items .actions > * { margin: 0 0 8px }
.items > li { margin-bottom: 8px; overflow-wrap: anywhere }
.part { overflow-wrap: anywhere }
.part.clause { margin-left: 24px }
.part.point { margin-left: 48px }
.cutting, .correcting { border: 2px solid #0b4f9e; border-radius: 8px; padding: 4px 16px; margin: 16px 0 }
.correcting { padding-top: 12px }
.doubts { border: 0; border-left: 4px solid #7a4b00; background: #fff4db; border-radius: 8px; padding: 4px 16px; margin: 16px 0 }
.doubts ul { margin: 8px 0; padding-left: 20px }
.doubts a { display: inline-block; padding: 8px 0 }
label.check { display: flex; align-items: center; gap: 12px; min-height: 44px; font-weight: 600 }
label.check input { flex: none; width: 24px; min-height: 24px; margin: 0 }
.photos { list-style: none; display: flex; flex-wrap: wrap; gap: 16px; margin: 0; padding: 0 }
.photos a { display: block; min-width: 44px; min-height: 44px }
.photos img { display: block; max-width: 100%; max-height: 320px; border: 1px solid #d5dbe1; border-radius: 8px }
details { border: 1px solid #6b7885; border-radius: 12px; margin: 12px 0; padding: 0 16px }
summary { padding: 12px 0; min-height: 44px; cursor: pointer }
summary h3 { display: inline; margin: 0 }
input, select {
  display: block; width: 100%; max-width: 560px; min-height: 48px; font: inherit; color: inherit; background: #fff;
  padding: 8px 12px; margin-bottom: 16px; border: 2px solid #6b7885; border-radius: 8px;
}
input[type="hidden"] { display: none }
[aria-invalid] { border-left: 4px solid #b3141a; padding-left: 12px }
.sign-in { max-width: 400px }
.done { border: 2px solid #0b6b3a; border-radius: 8px; padding: 12px 16px; color: #0b6b3a; font-weight: 600; margin: 16px 0 }
@media print { header form, nav, details, .button { display: none } }
`;
