import fc from 'fast-check';
import { VIEWS } from '#embed/settings';
import {
  type Choices,
  DEFAULTS,
  HOSTINGS,
  INLINE_TAGS,
  LAUNCHERS,
  SHARED_DEVICES,
  THEMES,
} from '../../../demo/builder/state/choices';

/** What stands in for a release that was built. */
export const RELEASE = { version: '1.0.0', integrity: { loader: 'sha384-LOADER', single: 'sha384-SINGLE' } };
/** Where the releases stand in these tests. */
export const FILES = 'https://gopy.tinh.example/gop-y';

/** A collector's endpoint, everything else left as it is. */
export const GOOD: Choices = { ...DEFAULTS, endpoint: 'https://gopy.tinh.example/v1/ha-may' };

/** One line of anything, as a person types or a stranger shares it. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text));
/** Often what is wanted, often anything. */
const oftenGood = (...good: readonly string[]) => fc.oneof(fc.constantFrom('', ...good), line);

/** Everything that the page can hold, right or wrong. */
export const someChoices: fc.Arbitrary<Choices> = fc.record({
  endpoint: oftenGood(
    'https://gopy.tinh.example/v1/ha-may',
    'https://a.example/gop-y/',
    'http://localhost:8787/v1/x',
  ),
  files: oftenGood('https://cdn.example/gop-y'),
  plainPage: oftenGood('https://a.example/lien-he?x="1"&y=<2>'),
  hosting: fc.constantFrom(...HOSTINGS),
  lang: oftenGood('vi', 'en', 'km', 'zh-Hant'),
  accent: oftenGood('#b3141a', '#ABC'),
  launcher: fc.constantFrom(...LAUNCHERS),
  theme: fc.constantFrom(...THEMES),
  views: fc.subarray([...VIEWS]),
  topic: oftenGood('dat-dai'),
  commune: oftenGood('xa-son-ha'),
  sharedDevice: fc.constantFrom(...SHARED_DEVICES),
  endpointFormer: oftenGood('https://cu.example/v1/ha-may'),
  inlineTag: fc.constantFrom(...INLINE_TAGS),
});
