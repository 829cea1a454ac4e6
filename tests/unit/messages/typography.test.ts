import { expect, test } from 'vitest';
import { WORD_FILES } from './files';
import { writtenWords } from './writtenWords';

const ALL = Object.values(WORD_FILES)
  .flat()
  .flatMap((file) => writtenWords(file));
/** A value in a text, or a number. */
const VALUE = String.raw`(?:\{\}|\d)`;
/** Attributes, JSON and the mark itself where it is spoken of: code has the quotes that it has. */
const CODE = /[\w{}-]+="[^"]*"|"(?:v|accepts|topics)"|\{ "name": "[^"]*" \}|\("\)/g;

/** Where `wrong` stands, with the text. */
const found = (wrong: RegExp, texts = ALL) => texts.filter(([, text]) => wrong.test(text.replace(CODE, '=')));

test('the files of words are read: every one has texts, and values in them are seen', () => {
  for (const file of Object.values(WORD_FILES).flat())
    expect(writtenWords(file).length, file).toBeGreaterThan(1);
  expect(ALL.map(([, text]) => text)).toContain(
    'Đợi {}\u00a0phút rồi thử lại'.replace('Đợi', 'Đã thử quá nhiều lần. Đợi'),
  );
});

test.for([
  ['exclaims', /!/],
  ['begs or is sorry', /vui lòng|xin lỗi|rất tiếc|sorry|oops/i],
  ['says “please”, but for the citizen’s own words', /(?<!Not sure, )please/i],
  ['blames', /không hợp lệ|lỗi hệ thống|thất bại|\b(?:invalid|illegal|forbidden|failed)\b/i],
  ['calls the citizen something', /(?<!\p{L})(?:bạn|quý vị|quý khách|anh chị)(?!\p{L})/iu],
  ['marks with an asterisk what must be filled', /\*(?!$)/],
  ['has straight quotes', /"/],
  ['has a straight apostrophe', /(?<=\p{L})'|'(?=\p{L})/u],
  ['has three dots for one ellipsis', /\.\.\./],
  ['has two spaces, or one before a mark', /[ \u00a0]{2}|[ \u00a0][.,;:](?= |$)(?<! :)/],
  ['is not in NFC', /\p{L}\p{M}/u],
  ['has the tone where old spelling puts it: hòa for hoà', /[òóỏõọ][ae](?!\p{L})|(?<!q)[ùúủũụ]y(?!\p{L})/iu],
] as const)('no text %s', ([, wrong]) => {
  expect(found(wrong)).toEqual([]);
});

const UNITS = {
  vi: 'giây|phút|giờ|tháng|tuổi|chữ cái|chữ số|ký tự|ảnh|câu|phiếu|phương án|nội dung|chỗ|ý kiến|lần|xã|%',
  en: '(?:second|minute|hour|day|month|character|digit|symbol|photo|question|ballot|consultation|opinion)s?',
};
test.for([
  ['what it counts', new RegExp(`${VALUE} (?:${UNITS.vi})(?!\\p{L})`, 'u')],
  ['what it counts, in English', new RegExp(`${VALUE} (?:${UNITS.en})(?!\\p{L})`, 'u')],
  ['the name before it', new RegExp(`(?:Điều|Khoản|Câu|[Ảả]nh|Dòng|thứ|Bản) ${VALUE}`, 'u')],
  ['the name before it, in English', new RegExp(`(?:[Pp]hoto|Question|Article|group) ${VALUE}`)],
  ['the word before a date', /(?<!\p{L})ngày (?:\{\}|\d\d?\/)/u],
] as const)('no line ends between a number and %s', ([, parted]) => {
  expect(found(parted)).toEqual([]);
});

test('a hundredth has its sign after a space that holds in Vietnamese, and at once in English', () => {
  const percents = ALL.filter(([, text]) => text.includes('%')).map(([at, text]) => [
    at,
    /.%/u.exec(text)?.[0],
  ]);
  const wanted = percents.map(([at, sign]) => [at, sign === '}%' ? '}%' : '\u00a0%']);
  expect(percents).toEqual(wanted);
  const own = (lang: string) => percents.filter(([at]) => at?.includes(`/${lang}/`)).map(([, sign]) => sign);
  expect([...new Set(own('vi'))]).toEqual(['\u00a0%']);
  expect([...new Set(own('en'))]).toEqual(['}%']);
});
