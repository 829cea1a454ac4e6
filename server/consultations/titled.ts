import { letterName, letterOrder, numberOf, plainLetter } from './numbers';
import type { Neighbours, Start } from './start';
import { beginsSmall, callsForMore } from './wrapped';

const TITLED = /^(Chương|CHƯƠNG|Mục|MỤC|[ĐÐ]iều|[ĐÐ]IỀU) ?(\d{1,3}|[IVXL]{1,9})([a-zA-ZđðĐÐ]?)(.*)$/u;
const POINTED = /^ ?[.:](?!\d) ?(.*)$/u;
const DASHED = /^ [-–—] (.*)$/u;
const CAPITALS = /^ (\p{Lu}\P{Ll}*)$/u;
const ALONE = /^()$/;

/**
 * The start of a chapter, section or article.
 *
 * "Điều 5 của Luật này …" is none: behind the number stands a point, a colon or nothing, and for chapters and sections a
 * dash or capitals too. Nor is what the line above still calls for, as after "… theo quy định tại".
 */
export function titledStart(line: string, { before, after }: Neighbours): Start | undefined {
  const [, word, number, letter, tail] = TITLED.exec(line) ?? [];
  if (word === undefined || number === undefined || letter === undefined || tail === undefined) return;
  if (callsForMore(before) || before.endsWith(',')) return;
  if (tail === '' && beginsSmall(after)) return;
  if (/^[ĐÐ]/u.test(word)) return article(number, letter, tail);
  return group(word.startsWith('C') ? 'chapter' : 'section', number, letter, tail);
}

function article(number: string, letter: string, tail: string): Start | undefined {
  const rest = behind(tail, [ALONE, POINTED]);
  const small = plainLetter(letter);
  const isNumber = /^\d/.test(number) && numberOf(number) > 0 && (small === '' || letterOrder(small) > 0);
  if (rest === undefined || !isNumber) return;
  return {
    level: 'article',
    label: `Điều ${number}${letter}`,
    name: `dieu-${numberOf(number)}${letterName(small)}`,
    order: numberOf(number) * 100 + letterOrder(small),
    rest,
  };
}

function group(
  level: 'chapter' | 'section',
  number: string,
  letter: string,
  tail: string,
): Start | undefined {
  const rest = behind(tail, [ALONE, POINTED, DASHED, CAPITALS]);
  const order = numberOf(number);
  if (rest === undefined || order === 0 || letter !== '') return;
  return level === 'chapter'
    ? { level, label: `Chương ${number}`, name: `chuong-${order}`, order, rest }
    : { level, label: `Mục ${number}`, name: `muc-${order}`, order, rest };
}

const behind = (tail: string, shapes: readonly RegExp[]): string | undefined =>
  shapes.map((shape) => shape.exec(tail)?.[1]).find((rest) => rest !== undefined);
