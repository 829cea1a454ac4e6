import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backstage, createBackstage } from '../e2e/backstage';
import { snippetFor } from '../e2e/host';
import { fill } from './placeholders';
import { DOCUMENTS, type Document } from './read/documents';
import { cleanEnv } from './run/cleanEnv';
import { type Command, readCommands } from './run/commands';
import { copyRepository, writeSettings } from './run/copy';
import { readExpected } from './run/expected';
import { judge } from './run/judge';
import { exceptionFor, unknownIn } from './run/notRun';
import { freePorts, type Ports } from './run/ports';
import { openSession, type Session } from './run/session';
import { typedInto } from './run/typed';

let backstage: Backstage;
let page: string;
beforeAll(async () => {
  backstage = await createBackstage();
  page = backstage.host.put('/trang', { body: snippetFor(collectorOrigin()) });
});
afterAll(async () => {
  await backstage.end();
});

/** What is wrong with a command of a document, or `undefined`. */
async function tryOut({ text, comment }: Omit<Command, 'offset'>, session: Session, ports: Ports) {
  const exception = exceptionFor(text)?.instead;
  if (exception?.kind === 'nothing') return undefined;
  if (exception?.kind === 'known') return unknownIn(text);
  const meant = exception?.kind === 'smaller' ? exception.command : text;
  const filled = ports.replaced(fill(meant, { collector: collectorOrigin(), page }));
  const ran = await session.run(filled, typedInto(filled)).then(async (first) => {
    if (first.kind !== 'ended' || !/\bin use\b|EADDRINUSE/.test(first.said)) return first;
    // What a document started before stands in the way: a reader ends it.
    await session.stop();
    return session.run(filled, typedInto(filled));
  });
  if (ran.kind === 'serves') {
    ports.opened(ran.port);
    const answer = await fetch(`http://localhost:${ran.port}/`);
    if (answer.status >= 500) return `it serves, and answers with ${answer.status}`;
  }
  return judge(ran, readExpected(comment));
}

/** Without what stands between for other tests: a command is told how the network ends as it ends. */
const collectorOrigin = () => new URL(backstage.desk).origin;
const collectorPort = () => Number(new URL(collectorOrigin()).port);

/** Where a document makes a portal of its own nothing is settled before. */
const BEGINS = /\binit\b/;

const withCommands = DOCUMENTS.map((document) => ({
  ...document,
  blocks: document.blocks.filter(({ lang }) => lang === 'sh'),
})).filter(({ blocks }) => blocks.length > 0);

describe.each(withCommands)('what $path tells to type', ({ path, blocks }: Document) => {
  let session: Session;
  let ports: Ports;
  let section = -1;
  let copy: string;
  beforeAll(async () => {
    ports = await freePorts(
      blocks.map(({ text }) => text),
      collectorPort(),
    );
    copy = copyRepository();
    if (!blocks.some(({ text }) => BEGINS.test(text))) writeSettings(copy);
    session = openSession(copy, cleanEnv(ports.env));
  });
  afterAll(async () => {
    await session.end();
    rmSync(copy, { recursive: true, force: true });
  });

  test.each(blocks.map((block) => ({ ...block, place: `${path}:${block.line}` })))(
    '$place',
    async (block) => {
      if (block.section !== section) session.anew();
      section = block.section;
      for (const command of readCommands(block.text)) {
        const problem = await tryOut(command, session, ports);
        expect(problem, `${path}:${block.line + command.offset}: ${command.text}`).toBeUndefined();
      }
    },
  );
});

const COMMAND = /^(?:npm|npx|node|php|curl) \S/;

/** Each once, however many sentences name it. */
const named = new Map(
  DOCUMENTS.flatMap(({ path, spans }) =>
    spans
      .filter(({ text }) => COMMAND.test(text))
      .map(({ text, line }) => [text, { text, place: `${path}:${line}` }] as const)
      .reverse(),
  ).reverse(),
);

describe('what a sentence tells to type', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyRepository();
    writeSettings(copy);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each([...named.values()])('$place: $text', async ({ text, place }) => {
    const ports = await freePorts([text], collectorPort());
    const session = openSession(copy, cleanEnv(ports.env));
    const problem = await tryOut({ text, comment: '' }, session, ports).finally(session.end);
    expect(problem, `${place}: ${text}`).toBeUndefined();
  });
});
