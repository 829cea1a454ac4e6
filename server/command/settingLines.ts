import { SETTING_NAMES } from '../settingNames';

const SETTING = /^(?:export\s+)?([a-z_]\w*)\s*=\s*(.*)$/i;

/**
 * The lines of a `gop-y.env` that set something, without what editors put around them. Each line is looked at: Node passes over what
 * it cannot read, and a slip of the pen would be a default. Names that others may read from the file, such as systemd, pass.
 * @throws that names the line and the name, and never a value: a password may stand there
 */
export function settingLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    const problem = isNone(line) ? null : problemOf(line);
    if (problem) throw new Error(`line ${index + 1}: ${problem}`);
  }
  return lines.filter((line) => !isNone(line));
}

const isNone = (line: string): boolean => line === '' || line.startsWith('#');

function problemOf(line: string): string | null {
  const [, name, value = ''] = SETTING.exec(line) ?? [];
  if (!name) return 'this is no setting: write NAME=value, or # before what is none';
  if (/^gopy/i.test(name) && !SETTING_NAMES.has(name))
    return `there is no setting ${name}: gop-y-collector --help lists all`;
  // It would end lines further down, and swallow the settings in between.
  const [quote = ''] = /^["'`]/.exec(value) ?? [];
  return quote && !value.slice(1).includes(quote) ? `the quote of ${name} does not end` : null;
}
