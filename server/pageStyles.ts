/** What every page of the collector that is no widget looks like. Colours are the widget's light tokens. */
export const PAGE_STYLES = `
:root { color-scheme: light }
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: 16px; background: #fff; color: #16212e;
  font: 17px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
h1 { font-size: 26px; line-height: 1.35; margin: 16px 0 8px }
h2 { font-size: 20px; line-height: 1.35; margin: 0 0 8px }
a { color: #0b4f9e }
legend, label.title { display: block; font-weight: 600; line-height: 1.4; padding: 0; margin-bottom: 4px }
.hint { color: #4a5867; font-size: 16px; line-height: 1.5; margin: 0 0 8px }
.error { color: #b3141a; font-weight: 600; margin: 0 0 8px }
textarea {
  width: 100%; font: inherit; color: inherit; background: #fff; padding: 10px 12px;
  border: 2px solid #6b7885; border-radius: 8px; resize: vertical;
}
button {
  font: inherit; font-weight: 600; min-height: 52px; padding: 10px 24px; margin: 16px 0;
  color: #fff; background: #0b4f9e; border: 2px solid transparent; border-radius: 12px; cursor: pointer;
}
:focus-visible, .summary:focus { outline: 3px solid #16212e; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd21f }
.summary { border: 4px solid #b3141a; border-radius: 8px; padding: 16px; margin: 16px 0 }
.summary a { color: #b3141a; font-weight: 600; display: inline-block; padding: 10px 0 }
.summary ul { margin: 0; padding: 0; list-style: none }
`;
