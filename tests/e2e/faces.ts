import type { Page } from 'playwright';

/** All letters of Vietnamese with all their marks, in both cases. */
const PANGRAM = [...'aăâeêioôơuưy']
  .flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  )
  .join('');
const WORD = `đ${PANGRAM}Đ${PANGRAM.toUpperCase()}`;

interface DomNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/**
 * The fonts that draw a word of all Vietnamese letters in each kind of element that has text in `place` and in its shadow root,
 * by what the browser says of it.
 */
export async function facesIn(
  page: Page,
  place: string,
): Promise<readonly { what: string; faces: readonly string[] }[]> {
  const undo = await page.evaluateHandle(
    ([word, place]) => {
      const within = document.querySelector(place);
      const root = within?.shadowRoot ?? within;
      if (!root) throw new Error(`there is no ${place}`);
      const undoings: (() => void)[] = [];
      for (const field of root.querySelectorAll<HTMLInputElement>(
        'textarea, [type=text], [type=tel], [type=email]',
      )) {
        const { value } = field;
        field.value = word;
        undoings.push(() => {
          field.value = value;
        });
      }
      const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { data } = text as Text;
        if (!data.trim()) continue;
        const changed = text as Text;
        changed.data = word;
        undoings.push(() => {
          changed.data = data;
        });
      }
      return () => {
        for (const undo of undoings) undo();
      };
    },
    [WORD, place] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const kinds = new Map<string, number>();
  const visit = (node: DomNode, parent: string): void => {
    if (node.nodeType === 3 && node.nodeValue === WORD && !kinds.has(parent)) kinds.set(parent, node.nodeId);
    const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
    // The text of a field is in a root of its own, in a DIV.
    const name =
      node.nodeType === 1 && !(node.nodeName === 'DIV' && /INPUT|TEXTAREA/.test(parent))
        ? node.nodeName
        : parent;
    for (const one of inside) visit(one, name);
  };
  visit(root, '');
  const faces = [];
  for (const [what, nodeId] of kinds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.length > 0)
      faces.push({ what, faces: [...new Set(fonts.map(({ familyName }) => familyName))] });
  }
  await session.detach();
  await undo.evaluate((act) => act());
  return faces;
}
