import { describe, expect, test } from 'vitest';
import type { Store } from '../../../../server/store/store';
import { A_CONSULTATION } from '../consultations/aConsultation';
import { DEED, didBy } from '../did';
import { ballot, CONTACT, describeStores, published, question } from './stores';

const { by, at } = DEED;
const answer = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;
const outcome = { item: 'gio', kind: 'accepted', text: 'Tiếp thu.', ...DEED } as const;

const CHO_DEM = { ...A_CONSULTATION, id: 'cho-dem' };

const NO_EDITS = { topics: [], communes: null };

/** What was done, the oldest first. */
const acts = async (store: Store, portal = 'mau') =>
  (await store.auditLog(portal, null, 100)).map(({ act, subject }) => `${act} ${subject}`).reverse();

describeStores((opened) => {
  describe('the audit log', () => {
    test('has an entry for every act, with who did it and when', async () => {
      const store = await opened();
      await store.addQuestion(question());
      await store.act('mau', 'q1', answer, by, at, 1);
      await store.publish('mau', 'q1', published(), DEED);
      await store.publish('mau', 'q1', null, DEED);
      await store.saveConsultation('mau', CHO_DEM, 'draft', 0, DEED);
      await store.saveConsultation('mau', CHO_DEM, 'public', 1, DEED);
      await store.saveConsultation('mau', CHO_DEM, 'public', 2, DEED);
      await store.intervene('mau', 'cho-dem', { kind: 'closed-early', reason: 'Đủ.' }, by, at, 0);
      await store.setOutcome('mau', 'cho-dem', outcome);
      await store.removeOutcome('mau', 'cho-dem', 'gio', DEED);
      await store.saveConsultation('mau', { ...CHO_DEM, id: 'nhap' }, 'draft', 0, DEED);
      await store.removeDraft('mau', 'nhap', 1, DEED);
      await store.addBallot(ballot({ words: [{ item: 'gio', words: 'Lời.', slug: 'w1' }], deeds: 1 }));
      await store.moderate('mau', 'w1', 'shown', DEED);
      await store.moderate('mau', 'w1', 'held', DEED);
      await store.savePortalEdits('mau', NO_EDITS, 0, DEED);
      await store.savePortalEdits('mau', NO_EDITS, 0, DEED);
      await store.audit('mau', DEED, { act: 'signed-in', subject: 'officers/lan' });
      expect(await acts(store)).toEqual([
        'answered questions/q1/steps/2',
        'published questions/q1/publication',
        'unpublished questions/q1/publication',
        'consultation-saved consultations/cho-dem',
        'consultation-published consultations/cho-dem',
        'consultation-saved consultations/cho-dem',
        'closed-early consultations/cho-dem/interventions/1',
        'outcome-set consultations/cho-dem/outcomes/gio',
        'outcome-removed consultations/cho-dem/outcomes/gio',
        'consultation-saved consultations/nhap',
        'draft-removed consultations/nhap',
        'words-shown consultations/cho-dem/words/w1',
        'words-held consultations/cho-dem/words/w1',
        'portal-edited portal',
        'signed-in officers/lan',
      ]);
      const entries = await store.auditLog('mau', null, 100);
      expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 15 }, (_, index) => 15 - index));
      for (const entry of entries) expect(entry).toMatchObject(DEED);
    });

    test('says of what a citizen took back that nobody at the desk did it', async () => {
      const store = await opened();
      await store.addQuestion(question({ contact: CONTACT }));
      await store.withdraw('mau', 'h1', 'contact', at);
      await store.withdraw('mau', 'h1', 'all', at);
      expect(await store.auditLog('mau', null, 100)).toEqual([
        { n: 2, at, by: null, act: 'withdrawn', subject: 'questions/q1' },
        { n: 1, at, by: null, act: 'contact-withdrawn', subject: 'questions/q1/contact' },
      ]);
    });

    test('has no entry for what was not done', async () => {
      const store = await opened();
      await store.addQuestion(question());
      await store.act('mau', 'q1', answer, by, at, 7);
      await store.act('mau', 'q2', answer, by, at, 1);
      await store.publish('mau', 'q2', published(), DEED);
      await store.saveConsultation('mau', CHO_DEM, 'draft', 7, DEED);
      await store.removeDraft('mau', 'cho-dem', 7, DEED);
      await store.intervene('mau', 'cho-dem', { kind: 'closed-early', reason: 'Đủ.' }, by, at, 7);
      await store.moderate('mau', 'w1', 'shown', DEED);
      await store.withdraw('mau', 'h2', 'all', at);
      await store.withdraw('mau', 'h1', 'contact', at);
      expect(await acts(store)).toEqual([]);
    });

    test('is of one portal alone', async () => {
      const store = await opened();
      await store.audit('mau', DEED, { act: 'signed-in', subject: 'officers/lan' });
      await store.audit('khac', didBy('Minh'), { act: 'signed-in', subject: 'officers/minh' });
      expect(await store.auditLog('khac', null, 10)).toMatchObject([{ n: 1, by: 'Minh' }]);
    });

    test('is read page by page, the newest first', async () => {
      const store = await opened();
      for (let n = 0; n < 5; n++)
        await store.audit('mau', DEED, { act: 'signed-in', subject: 'officers/lan' });
      const ns = async (before?: number) => (await store.auditLog('mau', null, 2, before)).map(({ n }) => n);
      expect([await ns(), await ns(4), await ns(2), await ns(1)]).toEqual([[5, 4], [3, 2], [1], []]);
    });

    test('tells what was done with one question or consultation alone, and with its parts', async () => {
      const store = await opened();
      const subjects = [
        'consultations/cho',
        'consultations/cho-dem',
        'consultations/cho/outcomes/a',
        'officers/cho',
      ];
      for (const subject of subjects) await store.audit('mau', DEED, { act: 'exported', subject });
      const about = async (whole: string) =>
        (await store.auditLog('mau', whole, 10)).map(({ subject }) => subject);
      expect(await about('consultations/cho')).toEqual(['consultations/cho/outcomes/a', 'consultations/cho']);
      expect(await about('consultations/cho-dem')).toEqual(['consultations/cho-dem']);
    });

    test('counts what many do at once without a gap', async () => {
      const store = await opened();
      await Promise.all(
        Array.from({ length: 20 }, () =>
          store.audit('mau', DEED, { act: 'signed-in', subject: 'officers/lan' }),
        ),
      );
      const entries = await store.auditLog('mau', null, 100);
      expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    });
  });
});
