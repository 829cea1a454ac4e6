/** Words of the page on which administrators see who works at the desk. */
export const OFFICERS = {
  title: 'Cán bộ',
  hint: 'Thêm, bớt cán bộ, đổi mật khẩu và mã là việc của người vận hành.',
  role: 'Vai trò',
  roles: { officer: 'Cán bộ', administrator: 'Người quản trị' },
  sees: 'Xem câu hỏi của',
  all: 'mọi cơ quan',
  codes: 'Mã khi đăng nhập',
  hasCodes: 'Có',
  noCodes: 'Không',
  signOut: 'Đăng xuất khỏi mọi thiết bị',
  signedOut: (name: string) => `Đã đăng xuất ${name} khỏi mọi thiết bị.`,
} as const;
