import type { Part } from '../../widget/protocol/draftText';
import type { Branch } from './branches';

/** The words of parts, to be compared: where a line was wrapped in the paste makes no difference. */
const wordsOf = (parts: readonly Part[]): string =>
  parts
    .flatMap(({ heading, text }) => [heading, text])
    .map((words) => words.replace(/\s+/g, ' '))
    .join('\n');

const allParts = ({ part, under }: Branch): readonly Part[] => [part, ...under.flatMap(allParts)];

/** All that a part says, with everything under it; empty when it says nothing. Numbers do not count. */
export const allWords = (branch: Branch): string => wordsOf(allParts(branch)).trim();

/** The heading, or where there is none what stands before the first part under it. */
export const firstWords = ({ part }: Branch): string => wordsOf([part]).trim().split('\n')[0] ?? '';

/**
 * What an opinion on a part is about: its own words and those of its points, on which no opinion is asked by itself.
 * The clauses of an article are not in it.
 */
export const ownWords = (branch: Branch): string => wordsOf([branch.part, ...pointsOf(branch)]);

/** The same to be read, points by their letters; empty when it says nothing. */
export const readWords = (branch: Branch): string =>
  [
    branch.part.heading,
    branch.part.text,
    ...pointsOf(branch).map(({ label, text }) => `${label.replace('Điểm ', '')}) ${text}`),
  ]
    .filter(Boolean)
    .join('\n');

const pointsOf = ({ under }: Branch): readonly Part[] =>
  under.map(({ part }) => part).filter(({ level }) => level === 'point');
