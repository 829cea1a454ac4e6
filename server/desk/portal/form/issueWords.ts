import { PORTAL_FIELD } from './fieldWords';
import type { PortalIssue } from './issue';
import { MOST } from './most';

/** What is wrong with a field of a topic or of the communes, and how to mend it. */
export function portalIssue(it: PortalIssue): string {
  switch (it.code) {
    case 'english-alone':
      return `${PORTAL_FIELD[it.field]}: viết cả tiếng Việt, hoặc bỏ tiếng Anh`;
    case 'not-days':
      return 'Số ngày làm việc: viết một số từ 1 đến 365, hoặc để trống';
    case 'no-https-link':
      return 'Địa chỉ trang cần đến: bắt đầu bằng https://';
    case 'no-phone':
      return 'Số điện thoại: chỉ gồm chữ số và dấu cách; nhiều số thì cách nhau bằng dấu phẩy';
    case 'unexplained':
      return 'Viết cần làm gì ở trang hoặc số điện thoại này';
    case 'too-many-rows':
      return `Danh sách dài quá: tối đa ${MOST.rows.toLocaleString('vi-VN')}\u00a0dòng`;
    case 'row-nameless':
      return `Dòng\u00a0${it.line}: viết tên xã, phường ở đầu dòng`;
    case 'row-long':
      return `Dòng\u00a0${it.line}: tên dài quá, tối đa ${MOST.name}\u00a0chữ cái`;
    case 'row-twice':
      return `Dòng\u00a0${it.line}: tên này đã có ở trên`;
  }
}
