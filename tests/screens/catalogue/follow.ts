import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { begins } from './begins';
import { SLIPPED_CODE, UNKNOWN_CODE } from './codes';
import { goOffline } from './offline';
import { act, answer, sendQuestion } from './question';

/** From the first screen to what this device has sent. */
export async function goToSent({ press, seeHeading, words }: Stage): Promise<void> {
  await press(begins(words.home.sent));
  await seeHeading(words.sent.title);
}

async function openSent(stage: Stage): Promise<void> {
  await stage.open();
  await goToSent(stage);
}

async function lookUp(stage: Stage, code: string): Promise<void> {
  await openSent(stage);
  await stage.write(stage.words.receipt.code, code);
  await stage.press(stage.words.follow.look);
}

/** A question that was sent, as its writer reads it on another visit. */
async function readOwn(stage: Stage, officer: (id: string) => Promise<void>): Promise<void> {
  await stage.open();
  await officer(await sendQuestion(stage));
  await stage.again();
  await goToSent(stage);
  await stage.press(new RegExp(`^(${stage.words.follow.see}|${stage.words.follow.read}) `));
  await stage.seeHeading(stage.words.follow.history);
}

/** Codes that are tried until nobody may go on: sixty within ten minutes. */
async function tryMany({ endpoint }: Stage): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const body = new URLSearchParams({ code: UNKNOWN_CODE.replaceAll('-', '') });
    await endpoint.handle(
      new Request(`http://localhost/v1/${endpoint.hosted.portal.id}/lookup`, { method: 'POST', body }),
    );
  }
}

/** Looking up by a code. */
export const LOOKUP: readonly ScreenStory[] = [
  { name: 'lookup/empty', show: openSent },
  {
    name: 'lookup/no-code',
    async show(stage) {
      await lookUp(stage, '');
      await stage.see(stage.words.follow.noCode);
    },
  },
  {
    name: 'lookup/slip',
    async show(stage) {
      await lookUp(stage, SLIPPED_CODE);
      await stage.see(stage.words.follow.slip);
    },
  },
  {
    name: 'lookup/unknown',
    async show(stage) {
      await lookUp(stage, UNKNOWN_CODE);
      await stage.see(stage.words.follow.unknown);
    },
  },
  {
    name: 'lookup/limited',
    async show(stage) {
      await stage.open();
      await tryMany(stage);
      await goToSent(stage);
      await stage.write(stage.words.receipt.code, UNKNOWN_CODE);
      await stage.press(stage.words.follow.look);
      await stage.see(stage.words.follow.limited(1));
    },
  },
  {
    name: 'lookup/offline',
    async show(stage) {
      await openSent(stage);
      await goOffline(stage);
      await stage.write(stage.words.receipt.code, UNKNOWN_CODE);
      await stage.press(stage.words.follow.look);
      await stage.see(stage.words.follow.offline);
    },
  },
];

/** One question and what became of it. */
export const FOLLOW: readonly ScreenStory[] = [
  {
    name: 'follow/received',
    show: (stage) => readOwn(stage, (id) => act(stage, id)),
  },
  {
    name: 'follow/handling',
    show: (stage) => readOwn(stage, (id) => act(stage, id, { state: 'handling', answerBy: '2026-12-09' })),
  },
  {
    name: 'follow/answered',
    show: (stage) => readOwn(stage, (id) => answer(stage, id)),
  },
  {
    name: 'follow/declined',
    show: (stage) =>
      readOwn(stage, (id) =>
        act(stage, id, {
          state: 'declined',
          reason: 'Việc này do Công an phường giải quyết. Gọi 0200 000 113.',
        }),
      ),
  },
  {
    name: 'follow/withdraw',
    async show(stage) {
      await readOwn(stage, (id) => act(stage, id));
      await stage.panel.getByText(stage.words.withdraw.title).click();
      await stage.button(stage.words.withdraw.all).waitFor();
    },
  },
  {
    name: 'follow/withdraw-asked',
    async show(stage) {
      await readOwn(stage, (id) => act(stage, id));
      await stage.panel.getByText(stage.words.withdraw.title).click();
      await stage.press(stage.words.withdraw.all);
      await stage.see(stage.words.withdraw.allAsk);
    },
  },
  {
    name: 'follow/withdrawn',
    async show(stage) {
      await readOwn(stage, (id) => act(stage, id));
      await stage.panel.getByText(stage.words.withdraw.title).click();
      await stage.press(stage.words.withdraw.all);
      await stage.press(stage.words.withdraw.all);
      await stage.button(stage.words.withdraw.all).waitFor({ state: 'detached' });
    },
  },
];
