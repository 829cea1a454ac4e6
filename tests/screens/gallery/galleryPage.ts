import type { Theme } from '../stage';
import type { Lang } from '../stage/words';

export interface Picture {
  /** The state's. */
  readonly name: string;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly width: number;
  /** Beside the page. */
  readonly file: string;
}

/** Every picture on one page, by state; the boxes at the top leave kinds out, by style alone. */
export function galleryPage(pictures: readonly Picture[]): string {
  const kinds = [...new Set(pictures.flatMap(({ lang, theme, width }) => [lang, theme, `w${width}`]))].sort();
  const names = [...new Set(pictures.map(({ name }) => name))];
  const boxes = kinds.map((kind) => `<label><input type="checkbox" id="${kind}" checked>${kind}</label>`);
  const rules = kinds.map((kind) => `body:has(#${kind}:not(:checked)) .${kind}{display:none}`);
  const sections = names.map((name) => {
    const shown = pictures.filter((picture) => picture.name === name).map(figure);
    return `<section><h2 id="${name}"><a href="#${name}">${name}</a></h2><div>${shown.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>gop-y, every screen</title>
<style>
body{margin:16px;font:15px/1.5 system-ui,sans-serif;background:#ddd}
nav{position:sticky;top:0;display:flex;gap:16px;padding:8px 0;background:#ddd}
section>div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}
figure{margin:0}
img{display:block;max-width:640px;border:1px solid #999}
${rules.join('\n')}
</style><nav>${boxes.join('')}</nav>
${sections.join('\n')}</html>
`;
}

const figure = ({ lang, theme, width, file }: Picture) =>
  `<figure class="${lang} ${theme} w${width}"><a href="${file}"><img src="${file}" loading="lazy" alt=""></a>` +
  `<figcaption>${lang} ${width} ${theme}</figcaption></figure>`;
