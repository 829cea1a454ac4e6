import { useEffect, useRef } from 'preact/hooks';
import { hexOf, INK_ON_ACCENT, shadeOf, type Theme } from '../colour/shade';
import type { BuilderWords } from '../words/vi';

interface ShadeSampleProps {
  readonly words: BuilderWords;
  readonly accent: string;
  readonly theme: Theme;
}

/** A button in the colour that the widget really uses, and how well it is read before and after. */
export function ShadeSample({ words, accent, theme }: ShadeSampleProps) {
  const { wanted, wantedRatio, used, usedRatio } = shadeOf(accent, theme);
  const sample = useRef<HTMLSpanElement>(null);
  const ratio = (value: number) => (Math.floor(value * 10) / 10).toLocaleString(words.lang);
  useEffect(() => {
    // Through the object model, which a strict policy allows; an attribute it would not.
    sample.current?.style.setProperty('background-color', hexOf(used));
    sample.current?.style.setProperty('color', INK_ON_ACCENT[theme]);
  });
  const { shades } = words;
  const changed = theme === 'light' ? shades.darker : shades.lighter;
  return (
    <div class={`shade shade-${theme}`}>
      <p class="shade-name">{shades[theme]}</p>
      <p>
        <span class="sample" ref={sample}>
          {shades.sample}
        </span>
      </p>
      <p>{(accent === '' ? shades.usual : shades.wanted)(hexOf(wanted), ratio(wantedRatio))}</p>
      <p>{hexOf(used) === hexOf(wanted) ? shades.kept : changed(hexOf(used), ratio(usedRatio))}</p>
    </div>
  );
}
