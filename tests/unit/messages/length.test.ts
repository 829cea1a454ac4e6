import { expect, test } from 'vitest';
import { consult as consultEn } from '#messages/en/consult';
import { panel as panelEn } from '#messages/en/panel';
import { consult as consultVi } from '#messages/vi/consult';
import { panel as panelVi } from '#messages/vi/panel';
import { textsOf } from './textsOf';

const OF = {
  vi: [...textsOf(panelVi), ...textsOf(consultVi)],
  en: [...textsOf(panelEn), ...textsOf(consultEn)],
};

/** In Vietnamese each syllable is written apart: three of them are about two words. */
const count = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sentences = (text: string) => text.split(/(?<=[.?…])\s+/u).length;
const longest = (text: string) => Math.max(...text.split(/(?<=[.?…])\s+/u).map(count));

/** What a button says, by the end of its path; at most this many syllables, or words in English. */
const BUTTONS =
  /^(?:close|back|retry|begin|goOn|resume|forgetDraft|nextArticle|clear|review|edit|answerIt|toUnanswered|send|sendLater|again|see|fullPage|exported|another\.(?:offer|undo)|ask\.(?:leavePage|takePage|otherCommune|resume|forgetDraft|next|send|sendLater|another)|receipt\.(?:share|print|copy)|photos\.(?:add|remove.*)|answers\.(?:search|searchAll)|follow\.(?:look|see|read)|withdraw\.(?:contact|all)|sent\.(?:lookAgain|sendNow|copy|remove|keep|edit|wipe|wipeNow)|shared\.(?:see|done|stay))$/;
const TITLES =
  /^(?:title|list|results|reviewTitle|home\.(?:ask|consult|sent)|(?:ask|sent|withdraw|photos)\.title|ask\.(?:topicTitle|contactTitle)|fields\.summary|follow\.(?:lookup|isReceived|declined)|answers\.maybe|state\.(?:stored|notSaved|received|ballotReceived|photoReceived|old))$/;
const ERRORS =
  /^(?:issue\(.*|nothing\..*|nothingAtAll|stanceMissing|tooFew.*|tooMany.*|photos\.(?:failed|tooMany|twice).*|answers\.noWords|follow\.(?:noCode|slip|wrongLength|oddSymbol|unknown|gone|limited|offline|unreachable).*)$/;

test.for([
  ['a button', BUTTONS, 7],
  ['a title', TITLES, 9],
  ['what is to be mended', ERRORS, 18],
] as const)('%s is short', ([, kind, most]) => {
  for (const texts of [OF.vi, OF.en]) {
    const ofKind = texts.filter(([path]) => kind.test(path));
    expect(ofKind.length).toBeGreaterThan(15);
    expect(ofKind.filter(([, text]) => count(text) > most)).toEqual([]);
  }
});

test.for([
  ['vi', 22],
  ['en', 25],
] as const)('%s: no sentence has more than %i syllables or words', ([lang, most]) => {
  expect(OF[lang].filter(([, text]) => longest(text) > most)).toEqual([]);
});

test('neither a button nor what is to be mended ends in a full stop', () => {
  const ended = [...OF.vi, ...OF.en].filter(
    ([path, text]) => (BUTTONS.test(path) || ERRORS.test(path)) && /\.$/.test(text),
  );
  expect(ended).toEqual([]);
});

test('English says as many sentences as Vietnamese, text by text', () => {
  const uneven = OF.vi.map(([path, text], nth) => [path, text, OF.en[nth]?.[1] ?? ''] as const);
  expect(uneven.filter(([, vi, en]) => sentences(vi) !== sentences(en))).toEqual([]);
});
