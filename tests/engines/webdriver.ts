import { setTimeout as sleep } from 'node:timers/promises';
import { SCREEN, startWebKit } from '../../scripts/webkit-processes.mjs';
import { type Engine, PageLeft, type Tab, type Visitor } from './driver';
import { codeOf, partsOf } from './keys';
import { type Command, CommandFailed, oneAtATime, wireTo } from './wire';

/** The key under which WebDriver's standard gives an element's number. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const PATIENCE = 20_000;

/** WebKitGTK, over WebDriver: its one way in. */
export async function launchWithWebDriver(programs: { driver: string; screen: string }): Promise<Engine> {
  const { address, stop } = await startWebKit(programs);
  return { visitor: () => createVisitor(wireTo(address)), end: stop };
}

/**
 * A session keeps what it stores in memory and shares it among its windows: a device that outlives a reload and a tab,
 * and not the browser. `none`: a load is only begun, so that two tabs can load at once.
 */
async function createVisitor(send: Command): Promise<Visitor> {
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } };
  const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string };
  const session: Command = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  const inTurn = oneAtATime();
  // A session begins with a window; the first tab takes it.
  const unused = [(await session('GET', '/window')) as string];
  const newWindow = async () =>
    ((await session('POST', '/window/new', { type: 'tab' })) as { handle: string }).handle;
  return {
    openTab: () =>
      inTurn(async () => {
        const handle = unused.pop() ?? (await newWindow());
        return tabOf((work) =>
          inTurn(async () => {
            await session('POST', '/window', { handle });
            return work(session);
          }),
        );
      }),
    leave: async () => void (await session('DELETE', '')),
  };
}

/** @param there runs commands while the tab's window is the session's current one */
function tabOf(there: <T>(work: (session: Command) => Promise<T>) => Promise<T>): Tab {
  const read = (expression: string) =>
    there(async (session) => {
      const script = `const [done] = arguments;
        Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await look(session, 'async', script)) as Answer;
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    });
  /** The old document is marked: without the mark and complete, it is the new one. */
  const load = async (begin: (session: Command) => Promise<unknown>) => {
    await read('document.left = true');
    await there(begin);
    const loaded = `!document.left && document.readyState === 'complete'`;
    const end = Date.now() + PATIENCE;
    // Between the two documents there may be none to ask.
    while ((await read(loaded).catch(() => false)) !== true) {
      if (Date.now() > end) throw new Error(`The page did not load in ${PATIENCE / 1000} seconds.`);
      await sleep(20);
    }
  };
  const act = (find: string, how: (session: Command, element: string) => Promise<unknown>) =>
    there(async (session) => {
      // WebKit's driver leaves alone what it can see a corner of, and then cannot press its middle.
      const script = `const found = ${find} ?? null; found?.scrollIntoView({ block: 'nearest' }); return found;`;
      const found = (await look(session, 'sync', script)) as Found;
      if (found) await how(session, `/element/${found[ELEMENT]}`);
      return found !== null;
    });
  return {
    goto: (url) => load((session) => session('POST', '/url', { url })),
    reload: () => load((session) => session('POST', '/refresh', {})),
    read,
    press: (find) => act(find, (session, element) => session('POST', `${element}/click`, {})),
    type: (find, text) =>
      act(find, (session, element) =>
        session('POST', `${element}/value`, { text: text.replaceAll('\n', codeOf('Enter')) }),
      ),
    strike: (key) => there((session) => strike(session, [partsOf(key)])),
    spell: (text) =>
      there((session) =>
        strike(
          session,
          [...text].map((letter) => [letter]),
        ),
      ),
    resize: (width, height) =>
      there(async (session) => {
        const { width: screenWidth, height: screenHeight } = SCREEN;
        const x = Math.round((screenWidth - width) / 2);
        const y = Math.round((screenHeight - height) / 2);
        // Without a window manager the keys go to what is below the pointer, which rests in the middle of the screen.
        await session('POST', '/window/rect', { x, y, width, height });
      }),
  };
}

/** One press after the other; the keys of each go down in their order, and up again the other way round. */
async function strike(session: Command, presses: readonly (readonly string[])[]): Promise<void> {
  const actions = presses.flatMap((parts) => [
    ...parts.map((part) => ({ type: 'keyDown', value: codeOf(part) })),
    ...[...parts].reverse().map((part) => ({ type: 'keyUp', value: codeOf(part) })),
  ]);
  await session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** WebKit's words for a script whose page is left before it answers: “no such frame”. */
async function look(session: Command, how: 'sync' | 'async', script: string): Promise<unknown> {
  try {
    return await session('POST', `/execute/${how}`, { script, args: [] });
  } catch (error) {
    const left = error instanceof CommandFailed && error.code === 'no such frame';
    throw left ? new PageLeft(error.message, { cause: error }) : error;
  }
}

type Answer = { readonly value: unknown } | { readonly error: string };
type Found = { readonly [ELEMENT]: string } | null;
