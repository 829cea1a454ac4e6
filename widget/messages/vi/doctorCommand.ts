/** Why the command could not look at a page. */
export type Unseen =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-html'; readonly type: string };

/** Words of the command gop-y-doctor beside the findings. */
export const doctorCommand = {
  usage: `Cách dùng: gop-y-doctor ĐỊA-CHỈ-TRANG [--lang vi|en]
Xem từ bên ngoài vì sao gop-y không chạy trên một trang. Không gửi, không lưu gì.
Mã thoát: 0 không có gì sai, 1 có chỗ sai, 2 không xem được trang.`,
  page: (url: string) => `Trang: ${url}`,
  unseen: (url: string, unseen: Unseen) => {
    if (unseen.kind === 'unreachable') return `Không mở được ${url}: không có gì trả lời.`;
    return unseen.kind === 'status'
      ? `Không mở được ${url}: máy chủ trả về ${unseen.status}.`
      : `${url} không phải là trang HTML (${unseen.type}).`;
  },
};

export type DoctorCommandMessages = typeof doctorCommand;
