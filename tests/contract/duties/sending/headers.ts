import type { Duty } from '../duty';
import { judge } from '../judge';
import { header, noHeader, readableByAll, time } from '../wanted';
import { to } from '../wire/endpoint';
import { request } from '../wire/request';
import { sampleOf } from './sample';

const FILES = ['portal.json', 'communes.json', 'answers.json', 'consultations.json'];
/** Not there in any endpoint: what matters is whether a page may read that it is not. */
const NO_SUCH_FILE = 'khong-co-tep-nay.json';

export const canBeRead: Duty = {
  id: 'readable',
  section: 'What every reply must have',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { receipts, problems } = await sampleOf(endpoint);
    const files = [];
    for (const path of [...FILES, NO_SUCH_FILE])
      files.push(await request(endpoint.edges, to(endpoint, path, { encoding: 'none' })));
    return [...receipts, ...problems, ...files].flatMap((exchange) => judge(exchange, readableByAll));
  },
};

export const isKeptByNobody: Duty = {
  id: 'no-store',
  section: 'What every reply must have',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { receipts, problems } = await sampleOf(endpoint);
    return [...receipts, ...problems].flatMap((one) => judge(one, header('Cache-Control', 'no-store')));
  },
};

export const setsNoCookie: Duty = {
  id: 'no-cookie',
  section: 'What an endpoint must not do',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { receipts, problems } = await sampleOf(endpoint);
    return [...receipts, ...problems].flatMap((one) => judge(one, noHeader('Set-Cookie')));
  },
};

export const tellsTheTime: Duty = {
  id: 'clock',
  section: 'What every reply must have',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { receipts, problems } = await sampleOf(endpoint);
    return [...receipts, ...problems].flatMap((one) => judge(one, time('now')));
  },
};
