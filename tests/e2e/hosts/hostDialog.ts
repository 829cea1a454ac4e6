import { FURNITURE, type Hostile } from './hostile';

/** A notice that the portal opens as a modal dialog of its own. The link stands in it; the launcher lies below. */
export const hostDialog: Hostile = {
  name: 'that shows a modal dialog of its own',
  page: (snippet) => ({
    body: `${FURNITURE}<dialog id="thong-bao"><p>Thông báo của tỉnh</p><button>Đóng thông báo</button>${snippet}</dialog>
      <script>document.getElementById('thong-bao').showModal();</script>`,
  }),
};
