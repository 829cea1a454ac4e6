import { expect, test } from 'vitest';
import { beginningOf } from '../../../../widget/panel/follow/beginningOf';

test('a long text is cut between characters, never within one', () => {
  expect(beginningOf(`${'a'.repeat(59)}🌧️🌧️`)).toBe(`“${'a'.repeat(59)}🌧…”`);
  expect(beginningOf('🌧'.repeat(60))).toBe(`“${'🌧'.repeat(60)}”`);
});
