import { expect, test, vi } from 'vitest';
import type { Post } from '#outbox/entry';
import { createTitles } from '../../../../widget/panel/follow/titles';

const index = { v: 1, consultations: [{ id: 'cho', title: { vi: 'Chợ đêm', en: 'Night market' } }] };

function titlesWhere(found: object, lang = 'vi') {
  const redraw = vi.fn();
  const consultations = vi.fn(async () => found);
  const titleOf = createTitles(
    { redraw, onLeave() {} },
    { reader: { consultations } } as unknown as Post,
    lang,
  );
  return { titleOf, redraw, consultations };
}

test('a title is asked for once, and drawn when it is there', async () => {
  const { titleOf, redraw, consultations } = titlesWhere({ kind: 'found', value: index });
  expect(titleOf('cho')).toBeUndefined();
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledOnce());
  expect(titleOf('cho')).toEqual({ text: 'Chợ đêm', lang: 'vi' });
  expect(titleOf('khac')).toBeUndefined();
  expect(consultations).toHaveBeenCalledOnce();
});

test('where it cannot be read it is not asked for again and again', async () => {
  const { titleOf, redraw, consultations } = titlesWhere({ kind: 'unreachable' });
  titleOf('cho');
  titleOf('khac');
  await vi.waitFor(() => expect(redraw).toHaveBeenCalled());
  titleOf('cho');
  expect(consultations).toHaveBeenCalledOnce();
});
