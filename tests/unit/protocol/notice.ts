import type { Privacy } from '#protocol/privacy';

const words = (vi: string) => ({ vi });
/** A notice that asks for everything, with a purpose of each kind. */
export const NOTICE: Privacy = {
  hash: 'a'.repeat(64),
  controller: words('Sở'),
  contact: words('0200 000 000'),
  retention: words('12 tháng'),
  details: words('Cán bộ trả lời'),
  withdrawal: words('Hai ngày làm việc'),
  fields: ['name', 'phone', 'email'],
  purposes: [
    { id: 'answer', label: words('Để trả lời'), needed: 'personal' },
    { id: 'parent', label: words('Cha mẹ đồng ý'), needed: 'minor' },
    { id: 'publish', label: words('Để đăng'), needed: 'never' },
  ],
  minors: { under: 16 },
};
