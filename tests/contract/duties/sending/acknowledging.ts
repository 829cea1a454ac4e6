import type { Duty } from '../duty';
import { judge } from '../judge';
import { field, shape, status } from '../wanted';
import { to } from '../wire/endpoint';
import { request } from '../wire/request';
import { aQuestion } from './question';
import { send, sendWrong } from './submit';

/** Without this there is nothing to look at: every other duty begins with a question that was taken. */
export const acknowledges: Duty = {
  id: 'acknowledges',
  section: 'Sending a question',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const sent = await send(endpoint, aQuestion());
    return judge(sent, status(201), shape(endpoint.edges, 'QuestionReceipt', sent));
  },
};

export const echoes: Duty = {
  id: 'echoes-id',
  section: 'What the widget makes of a reply',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    const taken = await send(endpoint, question);
    const other = await send(endpoint, { ...question, text: `${question.text} khác` });
    const wrong = { ...aQuestion(), phone: '0912345678' };
    return [
      ...judge(taken, field('id', question.id)),
      ...judge(other, field('id', question.id)),
      ...judge(await sendWrong(endpoint, wrong), field('id', wrong.id)),
    ];
  },
};

export const takesPercentEncoding: Duty = {
  id: 'percent-encoding',
  section: 'What every request is like',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    const form = { encoding: 'percent', fields: [['submission', JSON.stringify(question)]] } as const;
    return judge(
      await request(endpoint.edges, to(endpoint, `submissions?id=${question.id}`, form)),
      status(201),
    );
  },
};

export const givesDifferentCodes: Duty = {
  id: 'different-codes',
  section: 'Sending a question',
  needs: null,
  leaves: 2,
  async hold(endpoint) {
    const [one, other] = [await send(endpoint, aQuestion()), await send(endpoint, aQuestion())];
    const code = one.came.kind === 'reply' ? one.came.body.code : undefined;
    return judge(other, { expected: { code: 'another-code' }, met: ({ body }) => body.code !== code });
  },
};
