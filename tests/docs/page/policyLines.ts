import type { Block } from '../read/fences';

/** A policy as a page's header would have it, and where it stands. */
export interface PolicyLine {
  readonly policy: string;
  readonly place: string;
}

const DIRECTIVE =
  /^(?:[a-z]+-src(?:-elem|-attr)?|trusted-types|require-trusted-types-for|frame-ancestors|base-uri|form-action)\b/;

/** Of a block without a language each line that begins as a policy; what is told behind two blanks is no part of it. */
export const isPolicyBlock = ({ lang, text }: Block): boolean =>
  (lang === '' || lang === 'csp') &&
  text.split('\n').every((line) => line.trim() === '' || DIRECTIVE.test(line));

export function policyLines(path: string, block: Block): readonly PolicyLine[] {
  return block.text.split('\n').flatMap((line, n) => {
    const policy = isPolicyBlock(block) ? (line.split(/ {2,}/)[0] ?? '') : quotedIn(line);
    return policy ? [{ policy, place: `${path}:${block.line + n}` }] : [];
  });
}

/** As a server's own settings have it: `Content-Security-Policy "…"`. */
const quotedIn = (line: string): string =>
  /Content-Security-Policy(?:-Report-Only)?["']?[\s:,]+["']([^"]+?)["']?\s*(?:always)?;?\s*$/i.exec(
    line,
  )?.[1] ?? '';
