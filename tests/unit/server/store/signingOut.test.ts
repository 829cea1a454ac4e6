import { expect, test } from 'vitest';
import { describeStores } from './stores';

const DEED = { by: 'Vũ Linh Chi', at: '2026-11-25T02:30:00.000Z' };

describeStores((opened) => {
  test('how often an officer was signed out everywhere is counted, each by themselves, ten at once too', async () => {
    const store = await opened();
    expect(await store.signOuts('lan')).toBe(0);
    await Promise.all(Array.from({ length: 10 }, () => store.signOutEverywhere('mau', 'lan', DEED)));
    await store.signOutEverywhere('mau', 'hoa', DEED);
    expect([await store.signOuts('lan'), await store.signOuts('hoa')]).toEqual([10, 1]);
    expect(await store.auditLog('mau', 'officers/hoa', 9)).toMatchObject([
      { ...DEED, act: 'signed-out', subject: 'officers/hoa' },
    ]);
    expect(await store.auditLog('mau', 'officers/lan', 99)).toHaveLength(10);
  });
});
