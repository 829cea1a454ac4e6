import type { Contender } from '../contender';
import { ownFile } from '../stage/files';
import { json, type Reply, script } from '../stage/reply';

interface Integrity {
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly role: string; readonly sha384: string }[];
}

const READS = ['portal', 'answers', 'communes', 'consultations'];

/**
 * The built widget, pinned, over files that any web server can serve. It offers questions alone, so that a press leads
 * to a form, as it does with everybody else.
 */
export function gopY(): Contender {
  const { version, files } = JSON.parse(ownFile('dist/integrity.json').toString()) as Integrity;
  const loader = files.find(({ role }) => role === 'embed');
  return {
    title: 'gop-y',
    snippet: ({ origin, nonce }) => `<p><a href="/gop-y/plain" data-gop-y>Hỏi đáp · Góp ý</a></p>
<script async nonce="${nonce}" src="/gop-y/${version}/gop-y.js" integrity="${loader?.sha384}" crossorigin="anonymous"
        data-endpoint="${origin}/gop-y/v1" data-views="ask"></script>`,
    replies: async () =>
      new Map<string, Reply>([
        ...files.map(({ name }) => [`/gop-y/${version}/${name}`, script(ownFile(`dist/${name}`))] as const),
        ...READS.map((name) => {
          const example = ownFile(`widget/protocol/examples/${name}.json`).toString();
          return [`/gop-y/v1/${name}.json`, json(JSON.parse(example))] as const;
        }),
      ]),
    launcher: ['gop-y', '.launcher'],
    form: ['gop-y', 'textarea'],
  };
}
