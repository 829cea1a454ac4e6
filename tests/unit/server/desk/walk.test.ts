import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { aQuestion, post } from '../testCollector';
import { deskWorld, questionPath, signIn } from './testDesk';

test('from a citizen’s question to what everybody reads, over a database file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-desk-'));
  const store = await openLibsql(join(folder, 'gop-y.db'));
  try {
    const world = deskWorld({ store });
    const question = aQuestion({ text: 'Đèn hỏng ở đầu ngõ' });
    expect((await post(world.app, question)).status).toBe(201);

    const lan = await signIn(world);
    const path = questionPath(question.id);
    expect((await lan.get('/desk')).page).toContain(path);
    for (const fields of [
      { form: 'passed', listed: '', other: 'Công ty Chiếu sáng' },
      { form: 'handling', answerBy: '2026-11-30' },
      { form: 'answered', text: 'Đã thay đèn.' },
      { form: 'published', title: 'Đèn đường', question: 'Bao giờ thay đèn?', answer: 'Đã thay đèn.' },
    ]) {
      const { headers, page } = await lan.post(path, fields);
      expect(headers.get('Location'), page).toBe(`${path}?done=${fields.form}`);
    }
    expect((await lan.get('/desk?shelf=done')).page).toContain('Đã trả lời, đã công khai');
    expect(await store.published('mau', 9)).toMatchObject([
      { title: 'Đèn đường', agency: 'Công ty Chiếu sáng', answeredOn: '2026-11-24' },
    ]);
    expect(await store.counts('mau')).toEqual({ answered: 1, promised: 1, onTime: 1 });
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
