import type { OwnPage, Places } from './ownPage';

/** The snippet builder, each state by the address that holds it. */
export function builderPages({ collector }: Pick<Places, 'collector'>): readonly OwnPage[] {
  const at = (name: string, hash: string): OwnPage => ({
    name: `builder/${name}`,
    async show(page) {
      await page.goto(`${collector}/snippet/${hash}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
    },
  });
  return [
    at('start', ''),
    at('english', '#ui=en&hosting=module&lang=km&accent=%23ffd21f'),
    at('wrong', '#endpoint=http://x.example/a&accent=red&views='),
    at('frame', '#hosting=frame'),
  ];
}
