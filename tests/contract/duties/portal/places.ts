import type { CommuneList } from '#protocol/commune';
import type { Duty } from '../duty';
import { judge } from '../judge';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { refusal, status } from '../wanted';
import { to } from '../wire/endpoint';
import { request } from '../wire/request';

export const takesCommunes: Duty = {
  id: 'commune',
  section: 'Sending a question',
  needs: 'commune',
  leaves: 2,
  async hold(endpoint) {
    const { came } = await request(endpoint.edges, to(endpoint, 'communes.json', { encoding: 'none' }));
    const list = came.kind === 'reply' ? (came.body as Partial<CommuneList>).communes : undefined;
    const commune = list?.[0]?.id ?? 'xa-mau';
    return [
      ...judge(await send(endpoint, { ...aQuestion(), commune }), status(201)),
      ...judge(await send(endpoint, { ...aQuestion(), commune: 'khong-con-xa-nay' }), status(201)),
      ...judge(await send(endpoint, { ...aQuestion(), commune: '../xa' }), refusal(422, 'invalid')),
    ];
  },
};

/** They say who looked at the page, or what no browser opens. */
const NO_PAGES = ['?id=1', '#muc-2'] as const;

export const takesPages: Duty = {
  id: 'page',
  section: 'Sending a question',
  needs: 'page',
  leaves: 1,
  async hold(endpoint) {
    const page = `${endpoint.origin}/tin-tuc`;
    const findings = [...judge(await send(endpoint, { ...aQuestion(), page }), status(201))];
    for (const wrong of [...NO_PAGES.map((end) => page + end), 'javascript:alert(1)']) {
      const sent = await send(endpoint, { ...aQuestion(), page: wrong });
      findings.push(...judge(sent, refusal(422, 'invalid')));
    }
    return findings;
  },
};
