import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import type { Finding } from '../finding';
import { judge } from '../judge';
import { oneNew } from '../sending/repeating';
import { send } from '../sending/submit';
import { field, sameReceipt, shape, status } from '../wanted';
import type { Endpoint } from '../wire/endpoint';
import { aJpeg, type Bytes, questionWith, sendPhoto } from './photo';

export const photoDuty = (id: DutyId, leaves: number, hold: Duty['hold']): Duty => ({
  id,
  section: 'Sending photos',
  needs: 'photos',
  leaves,
  hold,
});

/** Goes on with the id of a question that names these photos, once the endpoint has it. */
export async function afterQuestion(
  endpoint: Endpoint,
  photos: readonly Bytes[],
  go: (id: string) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const question = questionWith(endpoint, ...photos);
  const findings = judge(await send(endpoint, question), status(201));
  return findings.length > 0 ? findings : go(question.id);
}

export const acknowledgesQuestionFirst = photoDuty('photos-question-first', 1, (endpoint) =>
  afterQuestion(endpoint, [aJpeg(), aJpeg(), aJpeg()], async () => []),
);

export const acknowledgesPhotos = photoDuty('photos-any-order', 1, async (endpoint) => {
  const photos = [aJpeg(), aJpeg(), aJpeg()];
  return afterQuestion(endpoint, photos, async (id) => {
    const findings = [];
    for (const n of [2, 3, 1]) {
      const sent = await sendPhoto(endpoint, id, n, photos[n - 1] as Bytes);
      const wanted = [
        status(201),
        shape(endpoint.edges, 'PhotoReceipt', sent),
        field('id', id),
        field('n', n),
      ];
      findings.push(...judge(sent, ...wanted));
    }
    return findings;
  });
});

export const takesLargePhotos = photoDuty('photo-largest', 1, (endpoint) => {
  const photo = aJpeg(2_097_152);
  return afterQuestion(endpoint, [photo], async (id) =>
    judge(await sendPhoto(endpoint, id, 1, photo), status(201)),
  );
});

export const repeatsPhotos = photoDuty('photo-repetition', 2, async (endpoint) => {
  const photo = aJpeg();
  return [
    ...(await afterQuestion(endpoint, [photo], async (id) => {
      const first = await sendPhoto(endpoint, id, 1, photo);
      return judge(await sendPhoto(endpoint, id, 1, photo), status(200), sameReceipt(first));
    })),
    ...(await afterQuestion(endpoint, [photo], async (id) =>
      oneNew(await Promise.all(Array.from({ length: 10 }, () => sendPhoto(endpoint, id, 1, photo)))),
    )),
  ];
});
