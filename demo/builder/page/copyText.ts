/**
 * Copies what a text area shows. Where the browser refuses, by a setting or since the page is not encrypted, the text is
 * selected instead, so that one key press copies it. Resolves to whether it was copied.
 */
export async function copyText(
  clipboard: Clipboard | undefined,
  area: HTMLTextAreaElement,
): Promise<boolean> {
  try {
    if (!clipboard) throw new Error('no clipboard');
    await clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return false;
  }
}
