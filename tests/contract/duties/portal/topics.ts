import type { Duty } from '../duty';
import { judge } from '../judge';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { refusal, status } from '../wanted';

export const takesTopicsThatHaveGone: Duty = {
  id: 'gone-topic',
  section: 'Sending a question',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    return judge(await send(endpoint, { ...aQuestion(), topic: 'khong-con-chu-de-nay' }), status(201));
  },
};

export const refusesTopicsOfOthers: Duty = {
  id: 'topic-elsewhere',
  section: 'Sending a question',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const topic = endpoint.portal?.topics.find(({ elsewhere }) => elsewhere)?.id;
    if (topic === undefined) return 'not-offered';
    return judge(await send(endpoint, { ...aQuestion(), topic }), refusal(422, 'invalid'));
  },
};
