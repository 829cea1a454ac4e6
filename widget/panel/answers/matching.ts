import type { AnswerSummary } from '#protocol/answers';
import { exactly, fold, toneless } from '#protocol/fold';

const SHOWN = 3;
/** So much of a title has to stand in what is written, by the weight of its words. */
const ENOUGH = 0.3;
/** Or so much of what is written stands in the title, while it is only a few words. */
const MOST = 0.6;

interface Title {
  readonly answer: AnswerSummary;
  /** Each word once, without diacritics; and each as it is written. */
  readonly words: readonly string[];
  readonly spellings: readonly string[];
}

export type Matching = (text: string) => readonly AnswerSummary[];

/**
 * Published answers that may answer what is being written, the likeliest first, at most three. All of it on the device.
 * A word that many titles have says little; what is written with diacritics is found first as it is written.
 */
export function createMatching(answers: readonly AnswerSummary[]): Matching {
  const titles: readonly Title[] = answers.map((answer) => ({
    answer,
    words: unique(fold(answer.title)),
    spellings: unique(exactly(answer.title)),
  }));
  const known = new Map<string, number>();
  for (const { words } of titles) for (const word of words) known.set(word, (known.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + titles.length / (known.get(word) ?? 1));
  const sum = (words: readonly string[]) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };

  return (text) => {
    if (fold(text).length < 3) return [];
    const typed = unique(exactly(text));
    const asked = unique(fold(text));
    const found = titles.flatMap(({ answer, words, spellings }) => {
      const hits = words.filter((word) => isIn(asked, word));
      const covered = sum(hits) / sum(words);
      // A half-written word that begins several is met once.
      const met = asked.filter((one, at) => hits.some((word) => isMeant(one, word, at === asked.length - 1)));
      const answers = met.length / asked.length;
      if (met.length < Math.min(2, asked.length) || (covered < ENOUGH && answers < MOST)) return [];
      const written = new Set(spellings.filter((word) => isIn(typed, word)).map(fold));
      const asWritten = written.size / hits.length;
      return [{ answer, isExact: asWritten === 1, score: (covered + answers) * (1 + asWritten) }];
    });
    return found
      .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score)
      .slice(0, SHOWN)
      .map(({ answer }) => answer);
  };
}

const isIn = (written: readonly string[], word: string): boolean =>
  written.some((one, at) => isMeant(one, word, at === written.length - 1));

/** The last word may be half written, with or without its tone, which stands behind the letters. */
function isMeant(one: string, word: string, isLast: boolean): boolean {
  const letters = toneless(one);
  const isBeginning = word.startsWith(letters) && word.endsWith(one.slice(letters.length));
  return word === one || (isLast && one.length > 1 && isBeginning);
}

const unique = (folded: string) => [...new Set(folded.split(' ').filter(Boolean))];
