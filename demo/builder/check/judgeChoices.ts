import { isSlug } from '#protocol/ids';
import { endpointOf, plainPageOf } from '../give/addresses';
import type { Choices, TypedName } from '../state/choices';
import type { Issue, IssueCode } from './issue';
import { judgeAddress, judgePageAddress } from './judgeAddress';

/** As the widget reads `data-lang`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i;
const COLOUR = /^#([\da-f]{3}){1,2}$/i;

/**
 * What has to be put right, at most one issue of a field. Where there is none, the widget takes every attribute that is
 * made of the choices.
 */
export function judgeChoices(choices: Choices): readonly Issue[] {
  const issue = (field: Issue['field'], code: IssueCode | null): readonly Issue[] =>
    code ? [{ field, code }] : [];
  const typed = (field: TypedName, judge: (text: string) => IssueCode | null): readonly Issue[] => {
    const text = choices[field].trim();
    return text === '' ? [] : issue(field, judge(text));
  };
  const unless = (isGood: boolean, code: IssueCode) => (isGood ? null : code);
  const endpoint = endpointOf(choices);
  const endpointCode = endpoint === '' ? 'missing' : judgeAddress(endpoint);
  // An endpoint that is not known yet tells no plain page; that one is missing too is not known yet either.
  const isPlainPageMissing = endpointCode === null && plainPageOf(choices) === '';
  return [
    ...issue('endpoint', endpointCode),
    ...typed('files', judgeAddress),
    ...(isPlainPageMissing ? issue('plainPage', 'missing') : typed('plainPage', judgePageAddress)),
    ...typed('lang', (text) => unless(LANGUAGE.test(text), 'lang')),
    ...typed('accent', (text) => unless(COLOUR.test(text), 'colour')),
    ...issue('views', unless(choices.views.length > 0, 'missing')),
    ...typed('topic', (text) => unless(isSlug(text), 'id')),
    ...typed('commune', (text) => unless(isSlug(text), 'id')),
    ...typed('endpointFormer', (text) => judgeAddress(text) ?? unless(!isSame(text, endpoint), 'same')),
  ];
}

const isSame = (text: string, endpoint: string): boolean => text.replace(/\/+$/, '') === endpoint;
