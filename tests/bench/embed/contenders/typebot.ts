import type { Contender } from '../contender';
import { peerFile } from '../stage/files';
import { json, script } from '../stage/reply';

/** What its server says when a conversation begins: one sentence, then a field. */
const CHAT = {
  sessionId: 'bench',
  typebot: {
    id: 'bench',
    version: '6.1',
    publishedAt: '2026-01-01T00:00:00.000Z',
    theme: { general: { font: { type: 'Custom', family: 'sans-serif' } } },
    settings: { typingEmulation: { enabled: false } },
  },
  messages: [
    {
      id: 'hello',
      type: 'text',
      content: { type: 'richText', richText: [{ type: 'p', children: [{ text: 'Nội dung câu hỏi?' }] }] },
    },
  ],
  input: { id: 'question', type: 'text input', options: { isLong: true } },
};

/** The bubble, as its README says. */
export const typebot: Contender = {
  title: 'typebot bubble 0.10.7',
  snippet: ({ origin, nonce }) => `<script type="module" nonce="${nonce}">
import Typebot from '/typebot/web.js';
Typebot.initBubble({ typebot: 'bench', apiHost: '${origin}/typebot' });
</script>`,
  replies: async () =>
    new Map([
      ['/typebot/web.js', script(peerFile('@typebot.io/js/dist/web.js'))],
      ['/typebot/api/v1/typebots/bench/startChat', json(CHAT)],
      ['/typebot/api/v2/sessions/bench/clientLogs', json({})],
    ]),
  launcher: ['typebot-bubble', 'button'],
  form: ['typebot-bubble', 'textarea'],
};
