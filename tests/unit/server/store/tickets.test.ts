import { expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { afterwards, describeStores, libsqlFile } from './stores';

const UNTIL = '2026-11-24T02:45:00.000Z';
const AT = '2026-11-24T02:30:00.000Z';

describeStores((opened) => {
  test('a ticket is spent once, and another by itself', async () => {
    const store = await opened();
    expect(await store.spendTicket('t1', UNTIL, AT)).toBe('spent');
    expect(await store.spendTicket('t1', UNTIL, AT)).toBe('spent-before');
    expect(await store.spendTicket('t2', UNTIL, AT)).toBe('spent');
    expect(await store.spendTicket('t1', UNTIL, AT)).toBe('spent-before');
  });

  test('that a ticket was spent can be asked without spending it', async () => {
    const store = await opened();
    expect(await store.isTicketSpent('t1')).toBe(false);
    expect(await store.spendTicket('t1', UNTIL, AT)).toBe('spent');
    expect(await store.isTicketSpent('t1')).toBe(true);
    expect(await store.isTicketSpent('t2')).toBe(false);
  });

  test('of many who bring a ticket at the same instant one is let through', async () => {
    const store = await opened();
    const all = await Promise.all(Array.from({ length: 20 }, () => store.spendTicket('t1', UNTIL, AT)));
    expect(all.filter((one) => one === 'spent')).toHaveLength(1);
  });

  test('one that is good no more is forgotten, one that is still good is not', async () => {
    const store = await opened();
    await store.spendTicket('t1', UNTIL, AT);
    expect(await store.spendTicket('t1', UNTIL, '2026-11-24T02:44:59.999Z')).toBe('spent-before');
    await store.spendTicket('t2', '2026-11-24T03:00:00.000Z', UNTIL);
    expect(await store.spendTicket('t1', '2026-11-24T03:00:00.000Z', UNTIL)).toBe('spent');
  });
});

test('two collectors over one database spend a ticket once', async () => {
  const file = await libsqlFile();
  const [one, other] = [await openLibsql(file), await openLibsql(file)];
  for (const store of [one, other]) afterwards(() => store.close());
  expect(await one.spendTicket('t1', UNTIL, AT)).toBe('spent');
  expect(await other.spendTicket('t1', UNTIL, AT)).toBe('spent-before');
});
