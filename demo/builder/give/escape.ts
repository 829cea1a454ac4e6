const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, between tags or between double quotes. */
export const inHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);

/** A text as a literal of JavaScript, also where that stands in a script element: nothing in it ends either. */
export function inScript(text: string): string {
  const escaped = text.replace(
    /[\\'<>\p{Cc}\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}
