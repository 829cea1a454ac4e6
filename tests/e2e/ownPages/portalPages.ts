import type { OwnPage, Places } from './ownPage';

const NAMES = ['index', 'cho-dem', 'du-thao', 'ket-qua', 'lien-he', 'xa-son-ha', 'en'];

/** The pages of the demo's province, with the widget and its forms on them. */
export const portalPages = ({ portal }: Pick<Places, 'portal'>): readonly OwnPage[] =>
  NAMES.map((name) => ({
    name: `portal/${name}`,
    async show(page) {
      await page.goto(`${portal}/${name}.html`);
      await page.locator('gop-y:not([view])').waitFor({ state: 'attached' });
      const form = page.locator('gop-y[view]');
      if ((await form.count()) === 0) return;
      await form.scrollIntoViewIfNeeded();
      await form.getByRole('heading').first().waitFor();
    },
  }));
