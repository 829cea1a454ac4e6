import { describe, expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { DraftText, Part } from '#protocol/draftText';
import { checkChange } from '../../../../server/consultations/checkChange';
import { A_CONSULTATION } from './aConsultation';

const TEXT = A_CONSULTATION.text as DraftText;
const [article, first, second] = TEXT.parts as [Part, Part, Part];
const THIRD = { draft: '3', at: '2026-11-25T08:00:00+07:00', removed: [], reworded: [] };

/** The third version, of these parts. */
const third = (...parts: readonly Part[]): Consultation => ({
  ...A_CONSULTATION,
  draft: '3',
  text: { ...TEXT, parts, versions: [...TEXT.versions, THIRD] },
});
const { text: _, ...withoutText } = A_CONSULTATION;

describe('what is open may be saved with', () => {
  test.each<[string, Consultation]>([
    ['other words about it', { ...A_CONSULTATION, title: { vi: 'y' }, summary: { vi: 'y' }, documents: [] }],
    ['a promised day', { ...A_CONSULTATION, resultsBy: '2027-02-01' }],
    ['a version that changes one part', third(article, first, { ...second, text: 'y', since: '3' })],
    ['a version that has a part more', third(article, first, second, { ...first, id: 'dieu-3', since: '3' })],
    ['a version that has a part less', third(article, first)],
    ['a version that changes a part’s points', third(article, { ...first, since: '3' }, second)],
  ])('%s', (_what, after) => {
    expect(() => checkChange(A_CONSULTATION, after)).not.toThrow();
  });
});

describe('what is open may not be saved with', () => {
  test.each<[string, Consultation]>([
    ['closesAt must stay', { ...A_CONSULTATION, closesAt: '2026-12-01T17:00:00+07:00' }],
    ['opensAt must stay', { ...A_CONSULTATION, opensAt: '2026-12-01T17:00:00+07:00' }],
    ['resultsFrom must stay', { ...A_CONSULTATION, resultsFrom: 'opening' }],
    ['items must stay', { ...A_CONSULTATION, items: A_CONSULTATION.items.slice(1) }],
    ['text must stay what it is', withoutText],
    [
      'text must stay as it is, or draft',
      { ...A_CONSULTATION, text: { ...TEXT, parts: [article, first, { ...second, text: 'y' }] } },
    ],
    [
      'text.versions[0] must stay',
      { ...A_CONSULTATION, text: { ...TEXT, versions: TEXT.versions.slice(1) } },
    ],
    [
      'text.versions[1] must stay',
      { ...A_CONSULTATION, text: { ...TEXT, versions: TEXT.versions.slice(0, 1) } },
    ],
    ['text.parts[2].since must be 3', third(article, first, { ...second, text: 'y' })],
    ['text.parts[2].since must be 3', third(article, first, { ...second, heading: 'y' })],
    ['text.parts[1].since must be 1 or 3', third(article, { ...first, since: '2' }, second)],
    ['text.parts[3].since must be 3', third(article, first, second, { ...first, id: 'dieu-3' })],
  ])('%s', (message, after) => {
    expect(() => checkChange(A_CONSULTATION, after)).toThrow(message);
  });

  test('another draft where there is no text to compare', () => {
    expect(() => checkChange(withoutText, { ...withoutText, draft: '3' })).toThrow(
      'text must stay what it is',
    );
    expect(() => checkChange(withoutText, withoutText)).not.toThrow();
  });
});
