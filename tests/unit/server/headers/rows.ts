/** Values of `Content-Security-Policy`, by who has them. */
export const POLICIES = {
  /** What is no page. */
  shut: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  desk: "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  /** The widget stands on it, as citizens will see the consultation. */
  shown:
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  photo: "default-src 'none'; sandbox",
  plain:
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; script-src 'self'; connect-src 'self'; trusted-types gop-y; require-trusted-types-for 'script'; frame-ancestors 'self' https://tinh-mau.example",
  nobodys:
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  builder:
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; frame-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  preview:
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; script-src http://gop-y.mau.example; style-src http://gop-y.mau.example; connect-src http://gop-y.mau.example https: http://localhost:* http://127.0.0.1:*; sandbox allow-scripts allow-forms; frame-ancestors 'self'",
} as const;

/** Values of `Cache-Control`. */
export const CACHES = {
  never: 'no-store',
  asked: 'no-cache',
  seconds: 'public, max-age=10',
  minute: 'public, max-age=60',
  minutes: 'public, max-age=300',
  day: 'public, max-age=86400',
  ever: 'public, max-age=31536000, immutable',
} as const;

/** A request and what its reply has to have besides what every one has. Capital names stand for what the world has. */
export type Row = readonly [
  asked: string,
  status: number,
  cache: keyof typeof CACHES,
  policy: keyof typeof POLICIES,
];

const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];
const FILES = [
  'portal.json',
  'communes.json',
  'messages/km.json',
  'answers',
  'answers.json',
  'answers/den-duong.json',
  'consultations.json',
  'consultations/du-thao.json',
  'consultations/du-thao/export.json',
];
const POSTS = ['submissions', 'photos', 'lookup', 'withdraw'];

/** What any page may read. */
export const PUBLIC: readonly Row[] = [
  ['GET /favicon.ico', 204, 'day', 'shut'],
  ['GET /healthz', 200, 'never', 'shut'],
  ['GET /readyz', 200, 'never', 'shut'],
  ['GET /v1/mau/portal.json', 200, 'minute', 'shut'],
  ['HEAD /v1/mau/portal.json', 200, 'minute', 'shut'],
  ['GET /v1/mau/communes.json', 200, 'minute', 'shut'],
  ['GET /v1/mau/messages/km.json', 200, 'minute', 'shut'],
  ['GET /v1/mau/answers', 200, 'never', 'shut'],
  ['GET /v1/mau/answers.json', 200, 'minute', 'shut'],
  ['GET /v1/mau/answers/den-duong.json', 404, 'never', 'shut'],
  ['GET /v1/mau/consultations.json', 200, 'seconds', 'shut'],
  ['GET /v1/mau/consultations/du-thao.json', 200, 'seconds', 'shut'],
  ['GET /v1/mau/consultations/du-thao/export.json', 404, 'never', 'shut'],
  ['GET /v1/khac-nua/portal.json', 404, 'never', 'shut'],
  ['GET /v1/mau/khong-co', 404, 'never', 'shut'],
  ...FILES.flatMap((file) =>
    WRITING.map((method): Row => [`${method} /v1/mau/${file}`, 405, 'never', 'shut']),
  ),
  // Without an origin they come from no page of the portal’s.
  ...POSTS.map((path): Row => [`POST /v1/mau/${path}`, 403, 'never', 'shut']),
  ...POSTS.map((path): Row => [`OPTIONS /v1/mau/${path}`, 204, 'never', 'shut']),
  ...POSTS.map((path): Row => [`GET /v1/mau/${path}`, 405, 'never', 'shut']),
  ['GET /preview/TOKEN/portal.json', 200, 'never', 'shut'],
  ['GET /preview/TOKEN/consultations.json', 200, 'never', 'shut'],
  ['GET /preview/TOKEN/consultations/MADE.json', 200, 'never', 'shut'],
  ['POST /preview/TOKEN/submissions', 422, 'never', 'shut'],
  ['GET /preview/mau~x~y/portal.json', 404, 'never', 'shut'],
  ['GET /gop-y/1.0.0/gop-y.js', 200, 'ever', 'shut'],
  ['GET /gop-y/1/gop-y.js', 200, 'minutes', 'shut'],
  ['GET /gop-y/2/gop-y.js', 404, 'never', 'shut'],
  ['GET /snippet', 308, 'never', 'shut'],
  ['GET /snippet/', 200, 'asked', 'builder'],
  ['GET /snippet/preview.html', 200, 'asked', 'preview'],
  ['GET /snippet/builder.js', 200, 'asked', 'shut'],
  ['GET /snippet/portals.json', 200, 'asked', 'shut'],
  ['GET /snippet/khong-co', 404, 'never', 'shut'],
  ['GET /plain.css', 200, 'minutes', 'shut'],
  ['GET /mau/', 308, 'never', 'shut'],
  ['PUT /mau', 404, 'never', 'shut'],
  ['GET /a/b/c/d', 404, 'never', 'shut'],
];

/** Pages of citizens, whose forms have to say where they come from. */
export const PLAIN: readonly Row[] = [
  ['GET /mau', 200, 'never', 'plain'],
  ['POST /mau', 403, 'never', 'plain'],
  ['GET /khac-nua', 404, 'never', 'nobodys'],
  ['GET /mau/consultations/du-thao', 200, 'never', 'plain'],
  ['POST /mau/consultations/du-thao', 403, 'never', 'plain'],
  ['GET /mau/consultations/khong-co', 404, 'never', 'plain'],
];

/** What no other page may read. */
export const DESK: readonly Row[] = [
  ['GET /desk', 200, 'never', 'desk'],
  ['GET /desk/desk.css', 200, 'minutes', 'desk'],
  ['GET /desk/sign-in', 303, 'never', 'desk'],
  ['POST /desk/sign-in', 422, 'never', 'desk'],
  ['GET /desk/handed-over', 200, 'never', 'desk'],
  ['POST /desk/code', 404, 'never', 'desk'],
  ['POST /desk/sign-out', 303, 'never', 'desk'],
  ['GET /desk/once/TICKET', 200, 'never', 'desk'],
  ['GET /desk/once/khong-co', 410, 'never', 'desk'],
  ['POST /desk/once/TICKET', 303, 'never', 'desk'],
  ['GET /desk/statistics', 200, 'never', 'desk'],
  ['GET /desk/export', 200, 'never', 'desk'],
  ['POST /desk/export', 422, 'never', 'desk'],
  ['GET QUESTION', 200, 'never', 'desk'],
  ['POST QUESTION', 303, 'never', 'desk'],
  ['GET QUESTION/photos/1', 200, 'never', 'photo'],
  ['GET QUESTION/photos/2', 404, 'never', 'desk'],
  ['GET /desk/consultations', 200, 'never', 'desk'],
  ['GET /desk/consultations/new', 200, 'never', 'desk'],
  ['POST /desk/consultations/new', 422, 'never', 'desk'],
  ['GET CONSULTATION', 200, 'never', 'desk'],
  ['POST CONSULTATION', 409, 'never', 'desk'],
  ['GET CONSULTATION/export.json', 404, 'never', 'desk'],
  ['GET CONSULTATION/words', 200, 'never', 'desk'],
  ['POST CONSULTATION/words', 303, 'never', 'desk'],
  ['GET CONSULTATION/outcomes', 404, 'never', 'desk'],
  ['POST CONSULTATION/outcomes', 404, 'never', 'desk'],
  ['GET CONSULTATION/preview', 200, 'never', 'shown'],
  ['GET /desk/officers', 200, 'never', 'desk'],
  ['POST /desk/officers/khong-co/sign-out', 404, 'never', 'desk'],
  ['GET /desk/topics', 200, 'never', 'desk'],
  ['GET /desk/topics/duong-sa', 200, 'never', 'desk'],
  ['GET /desk/topics/khong-co', 404, 'never', 'desk'],
  ['POST /desk/topics/duong-sa', 422, 'never', 'desk'],
  ['GET /desk/communes', 200, 'never', 'desk'],
  ['POST /desk/communes', 422, 'never', 'desk'],
  ['GET /desk/log', 200, 'never', 'desk'],
  ['GET /desk/khong-co', 404, 'never', 'desk'],
  ['PUT /desk', 404, 'never', 'desk'],
];
