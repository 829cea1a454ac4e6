import type { Cut } from './cut';
import type { Doubt } from './doubt';
import { gapsOf } from './gaps';
import { lumpsIn } from './lumps';
import { ownLines } from './ownLines';
import { type Path, pathsOf, placeOf } from './paths';
import { unknownLevel } from './unknownLevel';

/**
 * What an officer should look at again in a draft that was cut, in reading order. The cut is strict and takes in silence what
 * it does not know; this only tells of it. Few false alarms are worth more than a full list: what is long is not read.
 */
export function doubtsOf({ preamble, parts }: Cut & { readonly kind: 'cut' }): readonly Doubt[] {
  const paths = pathsOf(parts);
  const gaps = gapsOf(paths);
  return [
    ...levelsAbove(preamble),
    ...paths.flatMap((path, index) => {
      const isLast = !paths[index + 1]?.includes(path[0]);
      return [...(gaps[index] ?? []), ...lumpsIn(path), ...(isLast ? bare(path) : [])];
    }),
  ];
}

const levelsAbove = (preamble: string): readonly Doubt[] =>
  preamble.split('\n').flatMap((line) => {
    const mark = unknownLevel(line);
    return mark === undefined ? [] : [{ kind: 'level', within: '', mark }];
  });

/** A part to which no other belongs: it should say something, and an article should not be a list of whole sentences. */
function bare(path: Path): readonly Doubt[] {
  const [part] = path;
  if (part.heading === '' && part.text === '') return [{ kind: 'empty', within: placeOf(path) }];
  const sentences = part.level === 'article' ? ownLines(part).filter(({ text }) => SENTENCE.test(text)) : [];
  const mark = sentences.length > 1 ? sentences[0]?.text[0] : undefined;
  return mark === undefined ? [] : [{ kind: 'lump', within: placeOf(path), mark }];
}

/** In a list of things only the last ends in a point. */
const SENTENCE = /^[-–—+*•·] ?[\p{Lu}“"].*\.$/u;
