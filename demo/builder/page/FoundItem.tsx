import type { EndpointFinding } from '#doctor/endpoint/endpointFinding';
import { doctor as en } from '#messages/en/doctor';
import { type Said, doctor as vi } from '#messages/vi/doctor';
import { hinders } from '../endpoint/checkEndpoint';
import type { BuilderWords } from '../words/vi';

interface FoundItemProps {
  readonly finding: EndpointFinding;
  readonly words: BuilderWords;
}

/** One finding of the check, in the doctor's words where it means here what it means there. */
export function FoundItem({ finding, words }: FoundItemProps) {
  const { says, advice } = sayingOf(finding, words);
  const level = hinders(finding) ? 'wrong' : finding.level === 'good' ? 'good' : 'note';
  return (
    <li class={`found-${level}`}>
      <strong>{words.levels[level]}:</strong> {says} {advice}
    </li>
  );
}

function sayingOf(finding: EndpointFinding, words: BuilderWords): Said {
  if (finding.code === 'endpoint-good') return { says: words.good, advice: words.goodAdvice };
  if (finding.code === 'origin-not-listed') {
    return { says: words.notListed(finding.origin), advice: words.notListedAdvice };
  }
  if (finding.code === 'endpoint-private') return { says: words.ownNetwork(finding.host), advice: '' };
  const { findings } = words.lang === 'en' ? en : vi;
  // Each entry takes the facts of its own code, which is how it was looked up.
  return (findings[finding.code] as (facts: EndpointFinding) => Said)(finding);
}
