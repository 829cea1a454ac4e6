import { CopyBlock } from './CopyBlock';
import type { GivenProps } from './givenProps';

const INSIDE = "document.querySelector('gop-y').doctor()";
const OUTSIDE = 'npx -p gop-y gop-y-doctor https://PORTAL/PAGE';

/** How to see that it works. The one file has no doctor in it, and nobody can ask the plain page in a frame. */
export function AfterPart({ words, choices, say }: GivenProps) {
  const { after } = words;
  const { hosting } = choices;
  return (
    <section aria-labelledby="part-after">
      <h3 id="part-after">{words.parts.after}</h3>
      {hosting === 'frame' && <p>{after.frame}</p>}
      {hosting !== 'frame' && hosting !== 'single' && (
        <CopyBlock words={words} label={after.consoleName} hint={after.console} text={INSIDE} say={say} />
      )}
      <CopyBlock words={words} label={after.outsideName} hint={after.outside} text={OUTSIDE} say={say} />
      <p>{after.says}</p>
    </section>
  );
}
