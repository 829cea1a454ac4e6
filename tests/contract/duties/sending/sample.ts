import type { Endpoint } from '../wire/endpoint';
import type { Exchange } from '../wire/exchange';
import { UNLISTED } from './origins';
import { aQuestion } from './question';
import { send, sendWrong, submit } from './submit';

/** Replies of every kind to `POST submissions`, for what all of them have to have. It leaves one question. */
export interface Sample {
  readonly receipts: readonly Exchange[];
  readonly problems: readonly Exchange[];
}

export async function sampleOf(endpoint: Endpoint): Promise<Sample> {
  const question = aQuestion();
  return {
    receipts: [await send(endpoint, question), await send(endpoint, question)],
    problems: [
      await send(endpoint, { ...question, text: `${question.text} khác` }),
      await sendWrong(endpoint, { ...aQuestion(), phone: '0912345678' }),
      await submit(endpoint, crypto.randomUUID(), 'không phải JSON'),
      await submit(endpoint, 'khong-phai-uuid', JSON.stringify(question)),
      await submit(endpoint, crypto.randomUUID(), '{}', UNLISTED),
    ],
  };
}
