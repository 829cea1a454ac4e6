import { FURNITURE, type Hostile } from './hostile';

/** What focus-trap does in the capture phase, and Radix and Bootstrap in the bubble phase: the focus is taken back. */
const TRAP = `
  var trap = document.getElementById('khung');
  var inside = trap.querySelector('button');
  function takeBack(event) {
    if (trap.contains(event.target)) return;
    event.stopImmediatePropagation();
    inside.focus();
  }
  document.addEventListener('focusin', takeBack, true);
  document.addEventListener('focusin', takeBack);
  document.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !trap.contains(event.relatedTarget)) inside.focus();
  });
  inside.focus();`;

export const focusTrap: Hostile = {
  name: 'that traps the focus in a box of its own',
  page: (snippet) => ({
    body: `${FURNITURE}<div id="khung" role="dialog" aria-label="Đăng nhập"><button>Đăng nhập</button>${snippet}</div>
      <script>${TRAP}</script>`,
  }),
};
