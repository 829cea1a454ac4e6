/** Why the command could not look at a page. */
export type Unseen =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-html'; readonly type: string };

/** What was wrong with how the command was called, as far as it has words of its own. */
export type Slip =
  | { readonly kind: 'none' }
  | { readonly kind: 'address'; readonly value: string }
  | { readonly kind: 'lang'; readonly value: string };

/** Words of the command gop-y-doctor beside the findings. */
export const doctorCommand = {
  usage: `Cách dùng: gop-y-doctor ĐỊA-CHỈ-TRANG [--lang vi|en]
Xem từ bên ngoài vì sao gop-y không chạy trên một trang.
Chỉ đọc trang và các tệp, rồi gửi tới nơi tiếp nhận một biểu mẫu trống để xem có được nhận không. Không lưu gì.
Mã thoát: 0 không có gì sai, 1 có chỗ sai, 2 không xem được trang.`,
  /** Stands above `usage`. */
  slip: (slip: Slip) => {
    if (slip.kind === 'none') return '';
    return slip.kind === 'address'
      ? `“${slip.value}” không phải địa chỉ đầy đủ: ghi cả https:// ở đầu.\n\n`
      : `Không có ngôn ngữ “${slip.value}”: ghi vi hoặc en.\n\n`;
  },
  page: (url: string) => `Trang: ${url}`,
  unseen: (url: string, unseen: Unseen) => {
    if (unseen.kind === 'unreachable') return `Không mở được ${url}: không có gì trả lời.`;
    return unseen.kind === 'status'
      ? `Không mở được ${url}: máy chủ trả về ${unseen.status}.`
      : `${url} không phải là trang HTML (${unseen.type}).`;
  },
};

export type DoctorCommandMessages = typeof doctorCommand;
