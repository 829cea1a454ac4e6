import { expect, test } from 'vitest';
import { langOf } from '../../../../../server/init/words/langOf';

test.each([
  [{}, 'vi'],
  [{ LANG: 'C.UTF-8' }, 'vi'],
  [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
  [{ LANG: 'fr_FR' }, 'vi'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en' }, 'en'],
  [{ LANG: 'en_US', LC_ALL: 'vi_VN' }, 'vi'],
  [{ LANG: 'vi_VN', LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'enm_XX' }, 'vi'],
] as const)('%j is spoken to in %s', (env, lang) => {
  expect(langOf(env)).toBe(lang);
});
