import { type Asked, citation, type DraftText, headed } from '#protocol/draftText';
import { above, below } from '../steps';

interface PartTextProps {
  readonly text: DraftText;
  readonly asked: Asked;
}

/** The words on which an opinion is asked, with what stands above them and their points. */
export function PartText({ text: { parts, lang }, asked }: PartTextProps) {
  const { part, article } = asked;
  return (
    <div class="draft" lang={lang}>
      {part !== article && article.text && <p class="about">{article.text}</p>}
      <blockquote aria-label={citation(asked)}>
        {part.text && <p class="about">{part.text}</p>}
        {below(parts, part).map(({ id, label, text }) => (
          <p class="about point" key={id}>
            {`${label.replace(/^Điểm\s+/, '')}) ${text}`}
          </p>
        ))}
      </blockquote>
    </div>
  );
}

/** Chapter and section, in one line above the title. */
export const placeOf = ({ text: { parts }, asked }: PartTextProps): string =>
  above(parts, asked.article).map(headed).join(' · ');
