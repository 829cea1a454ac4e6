import type { Item } from '../../../../widget/protocol/items/items';
import type { RatingItem } from '../../../../widget/protocol/items/rating';
import type { Choice } from '../../../../widget/protocol/items/single';
import type { Words } from '../../../../widget/protocol/text';
import type { Checked } from '../../form/checked';
import type { Fields } from '../../form/fields';
import type { DeskIssue } from '../../form/issue';
import { textIssue } from '../../form/textIssue';
import { bilingual } from './bilingual';
import { checkBounds } from './checkBounds';
import type { ConsultationIssue } from './issue';
import { MOST, maybeTextIssue } from './maybeText';
import { readLines } from './readLines';
import { slugOf } from './slug';

const MOST_CHOICES = 50;

/**
 * What an officer typed as something to ask, or all that is wrong with it.
 * @param id that nothing else asked has
 * @param kinds that the portal takes
 */
export function checkItem(fields: Fields, id: string, kinds: readonly Item['kind'][]): Checked<Item> {
  const typed = (name: string) => fields.get(name) ?? '';
  const kind = kinds.find((one) => one === typed('itemKind'));
  const { labels, issues: lineIssues } = readLines(typed('choices'));
  const bounds = checkBounds(typed('min'), typed('max'), labels.length);
  const issues: readonly DeskIssue[] = [
    ...(kind ? [] : [{ field: 'itemKind', code: 'not-chosen' } as const]),
    ...textIssue('itemTitle', typed('itemTitle'), MOST.line),
    ...maybeTextIssue('itemTitleEn', typed('itemTitleEn'), MOST.line),
    ...lineIssues,
    ...(kind ? countIssues(kind, labels.length) : []),
    ...(kind === 'multiple' && labels.length > 1 ? bounds.issues : []),
  ];
  if (issues.length > 0 || !kind) return { kind: 'wrong', issues };
  const { min, max } = bounds;
  const title = bilingual(typed('itemTitle'), typed('itemTitleEn'));
  return { kind: 'right', it: itemOf(kind, { id, title }, labels, { min, max }) };
}

function countIssues(kind: Item['kind'], count: number): readonly ConsultationIssue[] {
  const wrong = (code: 'too-few' | 'too-many' | 'not-five' | 'unused') => [
    { field: 'choices', code } as const,
  ];
  switch (kind) {
    case 'single':
    case 'multiple':
      if (count < 2) return wrong('too-few');
      return count > MOST_CHOICES ? wrong('too-many') : [];
    case 'rating':
      return count === 5 ? [] : wrong('not-five');
    case 'stance':
    case 'text':
      return count === 0 ? [] : wrong('unused');
  }
}

function itemOf(
  kind: Item['kind'],
  head: { readonly id: string; readonly title: Words },
  labels: readonly Words[],
  bounds: { readonly min: number; readonly max: number },
): Item {
  switch (kind) {
    case 'single':
      return { ...head, kind, choices: choicesOf(labels) };
    case 'multiple':
      return { ...head, kind, choices: choicesOf(labels), ...bounds };
    case 'rating':
      return { ...head, kind, levels: labels as RatingItem['levels'] };
    case 'stance':
    case 'text':
      return { ...head, kind };
  }
}

function choicesOf(labels: readonly Words[]): readonly Choice[] {
  const ids = new Set<string>();
  return labels.map((label) => {
    const id = slugOf(label.vi, 'lua-chon', (wanted) => ids.has(wanted));
    ids.add(id);
    return { id, label };
  });
}
