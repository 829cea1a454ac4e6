// One client in a process of its own: `node load/main.mjs ORIGIN CONNECTIONS SECONDS`, prints what it saw as JSON.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

const [origin, connections, seconds] = process.argv.slice(2);

/** About what a citizen writes: the median question of the portals that were looked at has 60 words. */
const TEXT =
  'Đoạn đường trước trường tiểu học đã hỏng từ tháng trước, xe của phụ huynh và các cháu đi lại rất khó, nhất là khi trời mưa. ' +
  'Đèn đường ở đó cũng không sáng nên buổi tối rất nguy hiểm. Xin cho biết khi nào thì đoạn đường này được sửa và trong lúc ' +
  'chờ thì có biển báo hay không. Xin cảm ơn.';

const result = await autocannon({
  url: origin,
  connections: Number(connections),
  duration: Number(seconds),
  requests: [
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:8080' },
      setupRequest(request) {
        const id = randomUUID();
        const question = {
          v: 1,
          id,
          kind: 'question',
          intent: 'ask',
          text: TEXT,
          topic: 'duong-sa',
          lang: 'vi',
        };
        const body = new URLSearchParams({ submission: JSON.stringify(question) }).toString();
        return { ...request, path: `/v1/ha-may/submissions?id=${id}`, body };
      },
    },
  ],
});

const { latency, statusCodeStats, errors, duration } = result;
const created = statusCodeStats?.['201']?.count ?? 0;
console.log(
  JSON.stringify({
    created,
    perSecond: created / duration,
    other: result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'] - created + errors,
    p50: latency.p50,
    p99: latency.p99,
  }),
);
