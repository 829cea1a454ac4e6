/** Words of the launcher: in gop-y.js, so few. */
export const launcher = {
  label: 'Hỏi đáp · Góp ý',
  failed: 'Chưa mở được. Bấm để thử lại',
};

export type LauncherMessages = typeof launcher;
