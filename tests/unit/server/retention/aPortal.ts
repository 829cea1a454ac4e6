import type { Portals } from '../../../../server/hostedPortal';
import type { Store } from '../../../../server/store/store';
import { MOCK_PORTAL } from '../../../../server-mock/mockPortal';
import { CONSENT, CONTACT, question } from '../store/stores';

export const DAY = 24 * 60 * 60_000;
/** When everything was answered. */
export const ANSWERED = Date.parse('2026-11-30T02:00:00.000Z');

const HASH = 'c'.repeat(64);
const KEPT_FOR = { personal: 30, question: null };

/** `mau`, whose notice names thirty days for what is personal. */
export const PORTALS: Portals = new Map([
  [
    'mau',
    {
      ...MOCK_PORTAL,
      portal: { ...MOCK_PORTAL.portal, privacy: { ...notice(), hash: HASH, keptFor: KEPT_FOR } },
    },
  ],
]);

function notice() {
  const { privacy } = MOCK_PORTAL.portal;
  if (!privacy) throw new Error('the mock has a notice');
  return privacy;
}

/** So many answered questions with contact details, of a portal that was swept when they were answered. */
export async function answered(store: Store, count: number): Promise<Store> {
  const at = new Date(ANSWERED).toISOString();
  await store.addNotice('mau', HASH, JSON.stringify({ keptFor: KEPT_FOR }), at);
  await store.saveSweep('mau', { at, terms: KEPT_FOR });
  for (let n = 0; n < count; n++) {
    await store.addQuestion(
      question({ id: `q${n}`, codeHash: `h${n}`, codeCounter: n, contact: CONTACT, consent: CONSENT }),
    );
    const answer = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;
    await store.act('mau', `q${n}`, answer, 'lan', at, 1);
  }
  return store;
}
