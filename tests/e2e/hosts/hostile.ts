import type { Host, HostPage } from '../host';

/** A kind of portal that has broken embeds before. */
export interface Hostile {
  /** Ends the sentence “the widget works on a page …”. */
  readonly name: string;
  /**
   * @param snippet what the webmaster pastes
   * @param host serves what else the page needs
   */
  page(snippet: string, host: Host): HostPage;
}

/** What every portal has, in plain HTML: what an embed must not restyle. */
export const FURNITURE = `
<p>Trang của <a href="#tin">Uỷ ban nhân dân</a> tỉnh.</p>
<ul><li>Tin tức</li><li>Thủ tục hành chính</li></ul>
<table><tr><td>Giờ làm việc</td><td>7 giờ 30</td></tr></table>
<button>Tìm</button> <label>Từ khoá <input></label>`;

/** The link alone, as it stands where no script runs. */
export const withoutScript = (snippet: string): string => snippet.replace(/<script[\s\S]*?<\/script>/g, '');
