import { fold } from '../../../widget/protocol/fold';
import { slugOf } from '../../desk/consultations/form/slug';

/** What kind of place it is, folded: it is left out of the id. */
const KINDS = /^(xa|phuong|thi tran|dac khu|tinh|thanh pho|tp) (?=.)/;

/** `dong-mai` for “Xã Đồng Mai”, also where there is one: who makes the same portal twice has to hear of it. */
export const proposePortalId = (name: string): string =>
  slugOf(fold(name).replace(KINDS, ''), 'cong', () => false);

/** “UBND xã Đồng Mai”: what kind of place it is, is written small behind another word. */
export const proposeAgency = (name: string): string =>
  `UBND ${KINDS.test(fold(name)) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;

/** `lan` for “Trần Thị Lan”: in Vietnamese the given name is the last. */
export const proposeOfficerId = (name: string, used: readonly string[]): string =>
  slugOf(name.trim().split(/\s+/u).at(-1) ?? '', 'can-bo', (id) => used.includes(id));
