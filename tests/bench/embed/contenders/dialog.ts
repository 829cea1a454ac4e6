import type { Contender } from '../contender';
import { script } from '../stage/reply';

const SCRIPT = `{
const dialog = document.getElementById('gop-y-floor');
document.getElementById('gop-y-floor-open').onclick = () => dialog.showModal();
}`;

/** The floor: a form that stands in the page, in a dialog that opens. No widget can be faster. */
export const dialog: Contender = {
  title: 'static <dialog>',
  snippet: ({ nonce }) => `<p><button type="button" id="gop-y-floor-open">Góp ý</button></p>
<dialog id="gop-y-floor"><form method="dialog">
<label>Nội dung câu hỏi <textarea rows="5"></textarea></label>
<button>Gửi</button>
</form></dialog>
<script async nonce="${nonce}" src="/dialog/dialog.js"></script>`,
  replies: async () => new Map([['/dialog/dialog.js', script(SCRIPT)]]),
  launcher: ['#gop-y-floor-open'],
  form: ['#gop-y-floor textarea'],
};
