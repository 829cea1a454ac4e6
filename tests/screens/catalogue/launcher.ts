import type { ScreenStory } from '../story';

/** The button that every page view has. */
export const LAUNCHER: readonly ScreenStory[] = [
  { name: 'launcher/rest', show: (stage) => stage.come() },
  {
    name: 'launcher/focused',
    async show(stage) {
      await stage.come();
      await stage.page.keyboard.press('Tab');
    },
  },
  {
    name: 'launcher/left',
    show: (stage) => stage.come({ attributes: 'data-launcher="left"' }),
  },
  {
    name: 'launcher/failed',
    async show({ page, come, words }) {
      await page.route('**/gop-y-panel.*', (route) => route.abort());
      await come();
      await page.getByRole('button', { name: words.launcher.label }).click();
      await page.getByRole('button', { name: words.launcher.failed }).waitFor();
    },
  },
  {
    // A link of the page's own, below the launcher, has the focus.
    name: 'launcher/aside',
    async show({ page, come }) {
      await come({
        article: '<p class="corner"><a href="/lien-he">Liên hệ</a></p>',
      });
      await page.addStyleTag({ content: '.corner { position: fixed; right: 40px; bottom: 20px }' });
      await page.getByRole('link', { name: 'Liên hệ' }).focus();
      await page.waitForFunction(() => document.querySelector('gop-y')?.hasAttribute('aside'));
    },
  },
];
