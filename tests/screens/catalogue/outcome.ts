import type { Route } from 'playwright';
import type { Stage } from '../stage';
import { NOW } from '../stage/past';
import type { ScreenStory } from '../story';
import { goOffline } from './offline';
import { goToContact, pressSend, sendQuestion } from './question';

const SUBMISSIONS = '**/submissions?*';

/** A problem of the protocol, with the id of what it is about. */
const refuse = (route: Route) => {
  const id = new URL(route.request().url()).searchParams.get('id');
  const problem = { status: 422, code: 'not-accepted', id, final: true, now: new Date(NOW).toISOString() };
  return route.fulfill({
    status: 422,
    contentType: 'application/problem+json',
    headers: { 'Access-Control-Allow-Origin': '*' },
    body: JSON.stringify({ type: 'urn:gop-y:problem:not-accepted', title: 'Not taken here', ...problem }),
  });
};

/** A browser that denies a page every storage. */
const denyStorage = ({ page }: Stage) =>
  page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: deny });
    }
  });

/** What became of a question that was just sent. */
export const OUTCOME: readonly ScreenStory[] = [
  {
    name: 'outcome/sending',
    async show(stage) {
      await stage.open();
      await goToContact(stage);
      // It never comes to an end.
      await stage.page.route(SUBMISSIONS, () => {});
      await pressSend(stage);
      await stage.seeHeading(stage.words.state.sending);
    },
  },
  {
    name: 'outcome/stored',
    async show(stage) {
      await stage.open();
      await goToContact(stage);
      await goOffline(stage);
      await stage.press(stage.words.ask.sendLater);
      await stage.seeHeading(stage.words.state.stored);
    },
  },
  {
    name: 'outcome/busy',
    async show(stage) {
      await stage.open();
      stage.endpoint.use('busy');
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.stored);
    },
  },
  {
    name: 'outcome/not-saved',
    async show(stage) {
      await denyStorage(stage);
      await stage.open();
      stage.endpoint.use('lost-replies');
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.notSaved);
    },
  },
  {
    name: 'outcome/refused',
    async show(stage) {
      await stage.open();
      await stage.page.route(SUBMISSIONS, refuse);
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.refused);
    },
  },
  {
    name: 'outcome/received',
    async show(stage) {
      await stage.open();
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.received);
    },
  },
  {
    name: 'outcome/received-and-copied',
    async show(stage) {
      await stage.context.grantPermissions(['clipboard-write']);
      await stage.open();
      await sendQuestion(stage);
      await stage.press(stage.words.receipt.copy);
      await stage.button(stage.words.receipt.copied).waitFor();
    },
  },
  {
    name: 'outcome/received-shared',
    async show(stage) {
      await stage.open({ attributes: 'data-shared-device="always"' });
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.received);
    },
  },
  {
    name: 'outcome/printed',
    async show(stage) {
      await stage.page.addInitScript(() => {
        window.print = () => {};
      });
      await stage.open();
      await sendQuestion(stage);
      await stage.press(stage.words.receipt.print);
      await stage.page.emulateMedia({ media: 'print' });
    },
  },
];
