import { randomUUID } from 'node:crypto';

/**
 * A collector takes a question to its receipt, and serves the widget of its own version.
 * @param {{ endpoint: string, origin: string, version: string }} at `origin`: one that may post
 */
export async function proveCollector({ endpoint, origin, version }) {
  const id = randomUUID();
  const question = {
    v: 1,
    id,
    kind: 'question',
    intent: 'ask',
    text: 'Có ai ở đó không?',
    topic: null,
    lang: 'vi',
  };
  const form = new FormData();
  form.set('submission', JSON.stringify(question));
  const response = await fetch(`${endpoint}/v1/ha-may/submissions?id=${id}`, {
    method: 'POST',
    headers: { origin },
    body: form,
  });
  const receipt = await response.json();
  if (response.status !== 201 || receipt.id !== id || !receipt.code)
    throw new Error(`the collector answered ${response.status}: ${JSON.stringify(receipt)}`);
  const widget = await fetch(`${endpoint}/gop-y/${version}/gop-y.js`);
  if (!widget.ok) throw new Error(`the collector answered ${widget.status} for the widget of ${version}`);
}
