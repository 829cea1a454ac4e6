import { spawnSync } from 'node:child_process';
import { parseDocument } from 'yaml';

/** Why a text is not built as its language is, or `undefined`. */
type Form = (text: string) => string | undefined;

const lines = (text: string) => text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim());
const first = (text: string, isWrong: (line: string) => boolean) =>
  lines(text).find((line) => line !== '' && isWrong(line));

/** Settings of servers that the machine of the tests need not have: their form alone is looked at. */
export const FORMS: Readonly<Record<string, Form>> = {
  nginx(text) {
    const open = text.split('{').length;
    const closed = text.split('}').length;
    if (open !== closed) return 'a brace is missing';
    const joined = lines(text)
      .join(' ')
      .replace(/"[^"]*"/g, '""');
    return /[^;{}\s]\s*(\}|$)/.test(joined) ? 'a line does not end with ;' : undefined;
  },
  apache(text) {
    const opened: string[] = [];
    for (const line of lines(text)) {
      const [, closing, name = ''] = /^<(\/?)(\w+)/.exec(line) ?? [];
      if (!name) continue;
      if (!closing) opened.push(name);
      else if (opened.pop() !== name) return `</${name}> closes nothing`;
    }
    if (opened.length > 0) return `<${opened[0]}> is not closed`;
    return first(text, (line) => !/^(<\/?\w+[^>]*>|[A-Z]\w+\s+\S.*)$/.test(line));
  },
  ini: (text) => first(text, (line) => !/^(\[[^\]]+\]|;.*|[\w.-]+\s*=.*)$/.test(line)),
  php(text) {
    const { error, status, stdout, stderr } = spawnSync('php', ['-l'], { input: text, encoding: 'utf8' });
    // Where there is no PHP the stories over the demo's own PHP endpoint fail and say so.
    if (error) return /<\?php/.test(text) ? undefined : 'does not begin with <?php';
    return status === 0 ? undefined : stdout + stderr;
  },
  yaml: (text) => parseDocument(text).errors[0]?.message,
};

/** Names under which a document may call the same form. */
export const SAME_FORM: Readonly<Record<string, string>> = {
  systemd: 'ini',
  env: 'ini',
  apacheconf: 'apache',
  htaccess: 'apache',
  yml: 'yaml',
};

export const formOf = (lang: string): Form | undefined => FORMS[SAME_FORM[lang] ?? lang];
