import { judge } from '../judge';
import { consentTo } from '../portal/personal';
import { UNLISTED } from '../sending/origins';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { field, header, noHeader, readableByAll, refusal, status } from '../wanted';
import { aJpeg, nameOf, questionWith, sendPhoto } from './photo';
import { afterQuestion, photoDuty } from './taking';

export const refusesEarlyPhotos = photoDuty('photo-before-question', 1, async (endpoint) => {
  const photo = aJpeg();
  const question = questionWith(endpoint, photo);
  const early = await sendPhoto(endpoint, question.id, 1, photo);
  await send(endpoint, question);
  return [
    ...judge(early, refusal(404, 'question-unknown'), field('final', false), field('id', question.id)),
    ...judge(await sendPhoto(endpoint, question.id, 1, photo), status(201)),
  ];
});

export const refusesOtherPhotos = photoDuty('photo-of-other-bytes', 2, (endpoint) => {
  const photo = aJpeg();
  const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
  return afterQuestion(endpoint, [photo], async (id) => [
    ...judge(await sendPhoto(endpoint, id, 1, aJpeg()), refusal(422, 'photo-unknown'), field('final', true)),
    ...judge(await sendPhoto(endpoint, id, 2, photo), refusal(422, 'photo-unknown'), field('id', id)),
    ...judge(await sendPhoto(endpoint, id, 1, photo), status(201)),
    // No picture of its type, though the question names its very bytes.
    ...(await afterQuestion(endpoint, [page], async (other) =>
      judge(await sendPhoto(endpoint, other, 1, page), refusal(422, 'photo-unknown')),
    )),
  ]);
});

export const refusesWrongLists = photoDuty('photo-list', 0, async (endpoint) => {
  const photo = aJpeg();
  const large = {
    ...aQuestion(),
    photos: [{ ...nameOf(photo), bytes: 2_097_153 }],
    ...consentTo(endpoint.portal, undefined, 1),
  };
  const findings = [];
  for (const question of [
    questionWith(endpoint),
    questionWith(endpoint, aJpeg(), aJpeg(), aJpeg(), aJpeg()),
    questionWith(endpoint, photo, photo),
    large,
  ])
    findings.push(...judge(await send(endpoint, question), refusal(422, 'invalid')));
  return findings;
});

export const refusesTooLargePhotos = photoDuty('photo-limit', 1, (endpoint) =>
  afterQuestion(endpoint, [aJpeg()], async (id) => {
    const findings = [];
    for (const length of [2_097_153, 4_000_000]) {
      const sent = await sendPhoto(endpoint, id, 1, aJpeg(length));
      findings.push(...judge(sent, refusal(413, 'too-large'), field('id', id), field('final', true)));
    }
    return findings;
  }),
);

export const answersPhotosReadably = photoDuty('photo-headers', 1, (endpoint) => {
  const photo = aJpeg();
  return afterQuestion(endpoint, [photo], async (id) => {
    const replies = [
      await sendPhoto(endpoint, id, 1, photo),
      await sendPhoto(endpoint, id, 2, photo),
      await sendPhoto(endpoint, id, 1, photo, UNLISTED),
    ];
    return replies.flatMap((reply) =>
      judge(reply, readableByAll, header('Cache-Control', 'no-store'), noHeader('Set-Cookie')),
    );
  });
});

export const refusesPhotosOfUnlistedPages = photoDuty('photo-unlisted-page', 1, (endpoint) => {
  const photo = aJpeg();
  return afterQuestion(endpoint, [photo], async (id) => {
    const refused = await sendPhoto(endpoint, id, 1, photo, UNLISTED);
    return judge(refused, refusal(403, 'origin-not-listed'), field('id', id), field('final', false));
  });
});
