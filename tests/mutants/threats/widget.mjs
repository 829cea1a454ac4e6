const inFile = (file) => (name) => ({ project: 'unit', file, name });
const linked = inFile('tests/unit/panel/answers/linked.test.ts');
const settings = inFile('tests/unit/embed/settings.test.ts');
const pinned = inFile('tests/unit/embed/pinned.test.ts');

export default [
  {
    check: 1,
    name: 'any-scheme-is-a-link',
    file: 'widget/panel/answers/linked.ts',
    from: 'const ADDRESS = /https:',
    to: 'const ADDRESS = /\\w+:',
    test: linked('%s is text'),
  },
  {
    check: 1,
    name: 'link-takes-the-markup-after-it',
    file: 'widget/panel/answers/linked.ts',
    from: '[^\\s<>"“”]+/g',
    to: '[^\\s]+/g',
    test: linked('what is markup stays what it says'),
  },
  {
    check: 3,
    name: 'endpoint-without-encryption',
    file: 'widget/embed/settings.ts',
    from: '(https:\\/\\/[^:/?#@\\s]+',
    to: '(https?:\\/\\/[^:/?#@\\s]+',
    test: settings('the endpoint %s is refused'),
  },
  {
    check: 5,
    name: 'chunk-without-its-hash',
    file: 'widget/embed/pinned.ts',
    from: 'script.integrity = sha384;',
    to: 'script.title = sha384;',
    test: pinned('a chunk is a script with integrity, crossorigin and nonce from this script’s own folder'),
  },
];
