import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How a portal embeds the widget in a state's page. */
export interface Embedding {
  /** Attributes of the script tag beside `data-endpoint`, as they are written. */
  readonly attributes: string;
  /** What stands in the page above the snippet. */
  readonly article: string;
  /** `http`: a page that is not encrypted, of a name that is not this machine's own. */
  readonly scheme: 'secure' | 'http';
}

export const USUAL: Embedding = { attributes: '', article: '', scheme: 'secure' };

/** Chromium is told that all of these are the stage's own port. */
export const ENDPOINT = 'http://localhost/v1/ha-may';
export const PAGES = { secure: 'http://hamay.localhost/', http: 'http://hamay.test/' } as const;

const FACE = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));
const WEIGHTS = [400, 600];

/** A file of the typeface that every machine is to draw alike, by its name. */
export const readFace = (name: string): Buffer => readFileSync(join(FACE, 'files', name));

const faces = WEIGHTS.map((weight) =>
  readFileSync(join(FACE, `${weight}.css`), 'utf8').replaceAll('./files/', '/face/'),
).join('\n');

const STYLE = `${faces}
html { color-scheme: light; background: #f3f4f2; }
html.dark { color-scheme: dark; background: #0b0f14; }
body { margin: 0; padding: 24px; color: #1d2a33; font: 17px/1.6 "Be Vietnam Pro"; }
html.dark body { color: #d8dfe6; }
gop-y { --gop-y-font: "Be Vietnam Pro", sans-serif; }`;

/** Some portal's page, as long as one is. */
export function hostPage({ attributes, article }: Embedding, lang: string, theme: string): string {
  return `<!doctype html><html lang="${lang}" class="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thông tin tỉnh Hà Mây</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>Cổng thông tin tỉnh Hà Mây</h1>
<p>Lịch tiếp công dân, thông báo và văn bản mới của tỉnh.</p>
${article}</main>
<script async src="http://localhost/gop-y/gop-y.js" crossorigin="anonymous" data-theme="auto"
  data-endpoint="${ENDPOINT}" ${attributes}></script></body></html>`;
}
