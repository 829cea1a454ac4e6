import type { ScreenStory } from '../story';

/** A form in an article. */
export const INLINE: readonly ScreenStory[] = [
  { name: 'inline/ask', show: (stage) => stage.come({ article: '<gop-y view="ask"></gop-y>' }) },
  { name: 'inline/follow', show: (stage) => stage.come({ article: '<gop-y view="follow"></gop-y>' }) },
  {
    name: 'inline/consult-list',
    async show(stage) {
      await stage.come({ article: '<gop-y view="consult"></gop-y>' });
      await stage.panel.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'inline/consult-one',
    async show(stage) {
      await stage.come({ article: '<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>' });
      await stage.button(stage.words.consult.send).waitFor();
    },
  },
];
