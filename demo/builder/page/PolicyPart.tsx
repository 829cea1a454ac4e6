import { policiesFor, typesFor } from '../give/policies';
import { CopyBlock } from './CopyBlock';
import type { GivenProps } from './givenProps';

/** The lines for a page with a content policy. */
export function PolicyPart({ words, choices, release, usualFiles, say }: GivenProps) {
  const { policies } = words;
  const types = typesFor(choices);
  return (
    <section aria-labelledby="part-policies">
      <h3 id="part-policies">{words.parts.policies}</h3>
      <p>
        {policies.lead} {choices.hosting !== 'frame' && policies.nothingElse}
      </p>
      {policiesFor(choices, release, usualFiles).map(({ kind, line }) => (
        <CopyBlock key={kind} words={words} {...policies.kinds[kind]} text={line} say={say} />
      ))}
      {types && <CopyBlock words={words} {...policies.types} text={types} say={say} />}
    </section>
  );
}
