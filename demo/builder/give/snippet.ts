import type { Release } from '../release';
import type { Choices } from '../state/choices';
import { plainPageOf } from './addresses';
import { frameOf } from './frame';
import { linkOf } from './link';
import { moduleCode } from './moduleCode';
import { tagOf } from './tag';

/** One text to be pasted in one place. */
export interface Pasted {
  /** `page`: into the page's template; `code`: into the code of the portal's bundle; `frame`: where the form is to stand. */
  readonly place: 'page' | 'code' | 'frame';
  readonly text: string;
}

/**
 * What is to be pasted, in the order in which it is done.
 * @param choices without anything wrong in them
 * @param usualFiles the folder of the widget's releases, unless another was filled in
 */
export function snippetOf(choices: Choices, release: Release, usualFiles: string): readonly Pasted[] {
  const plainPage = plainPageOf(choices);
  const link = linkOf(plainPage, choices.lang.trim());
  switch (choices.hosting) {
    case 'module':
      return [
        { place: 'page', text: `${link}\n` },
        { place: 'code', text: moduleCode(choices) },
      ];
    case 'frame':
      return [{ place: 'frame', text: frameOf(plainPage, choices.lang.trim()) }];
    default:
      return [{ place: 'page', text: `${link}\n${tagOf(choices, release, usualFiles)}\n` }];
  }
}
