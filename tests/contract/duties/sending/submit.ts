import type { Submission } from '#protocol/submission';
import { type Endpoint, to } from '../wire/endpoint';
import type { Exchange } from '../wire/exchange';
import { request } from '../wire/request';

/** Posts a text as a submission. @param id as the address names it */
export const submit = (
  endpoint: Endpoint,
  id: string,
  submission: string,
  origin: string = endpoint.origin,
): Promise<Exchange> =>
  request(endpoint.edges, {
    ...to(endpoint, `submissions?id=${encodeURIComponent(id)}`, {
      encoding: 'multipart',
      fields: [['submission', submission]],
    }),
    origin,
  });

/** The bytes of a submission are those of its JSON, the same every time. */
export const send = (endpoint: Endpoint, submission: Submission): Promise<Exchange> =>
  submit(endpoint, submission.id, JSON.stringify(submission));

/** What is no submission, under the id that it has. */
export const sendWrong = (
  endpoint: Endpoint,
  value: { readonly id: string; readonly [field: string]: unknown },
): Promise<Exchange> => submit(endpoint, value.id, JSON.stringify(value));
