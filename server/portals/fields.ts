import { isSlug } from '../../widget/protocol/ids';
import { type Check, test } from './shape';

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isWords = (value: unknown) =>
  typeof value === 'object' && value !== null && 'vi' in value && Object.values(value).every(isText);
const isHttps = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';

export const text = test(isText, 'a text');
export const words = test(isWords, 'texts by language, Vietnamese (vi) among them');
export const slug = test(isSlug, 'an id of small letters, digits, points and hyphens');
export const day = test(isDay, 'a day such as 2026-11-20');
export const time = test(isTime, 'a time such as 2026-11-20T08:00:00+07:00');
export const one = test((value) => value === 1, '1');
export const https = test(isHttps, 'an https address');

export const whole = (least: number, most: number, wanted: string): Check =>
  test((value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most, wanted);
