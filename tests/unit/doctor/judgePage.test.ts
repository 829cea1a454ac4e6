import { expect, test } from 'vitest';
import { judgePage } from '#doctor/judgePage';
import { aPage } from './tag/aPage';

const codes = (address: string) => judgePage(aPage([], address), null, 'Góp ý').map(({ code }) => code);

test.for(['https://tinh.example/', 'http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:8080/'])(
  '%s keeps what is written from those on the way',
  (address) => {
    expect(codes(address)).toEqual([]);
  },
);

test.for(['http://tinh.example/', 'http://192.168.1.5/', 'http://localhost.example/'])(
  '%s does not',
  (address) => {
    expect(codes(address)).toEqual(['page-http']);
  },
);

test.for([
  ['https://gopy.example/v1/mau', 'https://gopy.example/mau'],
  ['https://gopy.example:8443/v1/mau/', 'https://gopy.example:8443/mau'],
  ['https://gopy.example/gop-y/api', 'https://HOST/PORTAL'],
])('beside the endpoint %s the link to paste leads to %s', ([endpoint, plain]) => {
  const page = { ...aPage([]), links: ['#'] };
  expect(judgePage(page, new URL(endpoint as string), 'Góp ý')).toEqual([
    { code: 'link-missing', level: 'note', paste: `<a href="${plain}" data-gop-y>Góp ý</a>` },
  ]);
});
