import type { Deed } from '../../../server/store/auditing';

export const didBy = (by: string): Deed => ({ by, at: '2026-11-24T02:30:00.000Z' });

export const DEED = didBy('Trần Thị Lan');
