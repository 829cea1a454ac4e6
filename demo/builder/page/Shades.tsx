import type { BuilderWords } from '../words/vi';
import { ShadeSample } from './ShadeSample';

interface ShadesProps {
  readonly words: BuilderWords;
  /** Empty: the widget's own blue. */
  readonly accent: string;
}

/** What becomes of the portal's colour, in both themes. */
export const Shades = ({ words, accent }: ShadesProps) => (
  <fieldset class="group">
    <legend>{words.shades.caption}</legend>
    <div class="shades">
      <ShadeSample words={words} accent={accent} theme="light" />
      <ShadeSample words={words} accent={accent} theme="dark" />
    </div>
  </fieldset>
);
