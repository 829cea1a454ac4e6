/** Only these words are printed, on one small page; what it stands on is the page's again afterwards. */
const PAGE = '@page{size:A5;margin:12mm}@media print{body>:not(gop-y-print){display:none!important}}';
const SLIP = '@media screen{:host{display:none!important}}';

/** Whether this browser can print a part of a page without a style element in it. */
export const canPrint = (): boolean => 'adoptedStyleSheets' in document && typeof print === 'function';

/**
 * Prints a part of a panel as it is on the screen. A copy of it stands in the page while the browser prints, since the
 * panel itself lies over the page. Returns how to take it away: some browsers do not say when they are done.
 */
export function printSlip(slip: Element): () => void {
  const { adoptedStyleSheets, host } = slip.getRootNode() as ShadowRoot;
  const copy = document.createElement('gop-y-print');
  // In the typeface of the screen, which the page may have set on the element alone.
  copy.style.setProperty('--gop-y-font', getComputedStyle(host).getPropertyValue('--gop-y-font'));
  copy.setAttribute('view', 'print');
  const root = copy.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...adoptedStyleSheets, sheetOf(SLIP)];
  const paper = document.createElement('div');
  paper.className = 'panel';
  paper.append(slip.cloneNode(true));
  root.append(paper);
  document.body.append(copy);
  const page = sheetOf(PAGE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  const undo = () => {
    copy.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    removeEventListener('afterprint', undo);
  };
  addEventListener('afterprint', undo);
  print();
  return undo;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
