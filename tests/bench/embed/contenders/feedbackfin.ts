import type { Contender } from '../contender';
import { peerFile } from '../stage/files';
import { script } from '../stage/reply';

/** As its README says, with the button and the configuration in the page. */
export const feedbackfin: Contender = {
  title: 'feedbackfin 1.1.0',
  snippet: ({ origin, nonce }) => `<p><button type="button" data-feedbackfin-button>Feedback</button></p>
<script nonce="${nonce}" src="/feedbackfin/feedbackfin.js" defer></script>
<script nonce="${nonce}">
window.feedbackfin = { config: {}, ...window.feedbackfin };
window.feedbackfin.config.url = '${origin}/feedbackfin/hook';
window.feedbackfin.config.mode = 'form';
</script>`,
  replies: async () =>
    new Map([['/feedbackfin/feedbackfin.js', script(peerFile('feedbackfin/dist/index.umd.js'))]]),
  launcher: ['[data-feedbackfin-button]'],
  // The first thing that it asks is what the message will be about; the words come next.
  form: ['#feedbackfin__form .feedbackfin__radio-label'],
};
