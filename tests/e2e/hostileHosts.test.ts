import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { snippetFor } from './host';
import { oneOfEach } from './hosts/arrived';
import { aspNet } from './hosts/aspNet';
import { baseElsewhere } from './hosts/baseElsewhere';
import { bootstrap } from './hosts/bootstrap';
import { clobbered } from './hosts/clobbered';
import { covered } from './hosts/covered';
import { cutOff } from './hosts/cutOff';
import { extendedObjects } from './hosts/extendedObjects';
import { focusTrap } from './hosts/focusTrap';
import { hostDialog } from './hosts/hostDialog';
import { FURNITURE } from './hosts/hostile';
import { moved } from './hosts/moved';
import { prototypeJs } from './hosts/prototypeJs';
import { quirks } from './hosts/quirks';
import { rightToLeft } from './hosts/rightToLeft';
import { smallRem } from './hosts/smallRem';
import { askAndVote, askAndVoteInPanel, askInForm } from './hosts/story';
import { traceOf } from './hosts/trace';
import { unharmed } from './hosts/unharmed';
import { unset } from './hosts/unset';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Where the launcher is drawn on the screen, before anything scrolls. */
async function cornerOf(page: Page) {
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý' });
  await launcher.waitFor();
  return launcher.evaluate((button) => {
    const { right, bottom, width, height } = button.getBoundingClientRect();
    // A page that scrolls has less room.
    return { right: innerWidth - right < 40, bottom: innerHeight - bottom, width, height };
  });
}

let corner: unknown;
beforeAll(async () => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/plain', { body: snippetFor(world.network.origin) }));
  corner = await cornerOf(page);
  await context.close();
});

test.for([
  unset,
  smallRem,
  bootstrap,
  prototypeJs,
  extendedObjects,
  clobbered,
  moved,
  rightToLeft,
  quirks,
  baseElsewhere,
])('on a page $name the launcher stands in its corner, and a question and a vote arrive', async (host) => {
  await unharmed(world, host, async (page) => {
    expect(await cornerOf(page)).toEqual(corner);
    await oneOfEach(world, (question) => askAndVote(page, question));
  });
});

test.for([hostDialog, focusTrap, covered])(
  'on a page $name the link opens the panel before it, keys reach it, and a question and a vote arrive',
  async (host) => {
    await unharmed(world, host, async (page) => {
      await page.locator('gop-y').waitFor({ state: 'attached' });
      await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
      const panel = page.getByRole('dialog', { name: 'Hỏi đáp · Góp ý' });
      await panel.getByRole('listitem').first().waitFor();
      await panel.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
      const text = panel.getByLabel('Nội dung câu hỏi');
      await text.click();
      await page.keyboard.type('Gõ phím');
      expect(await text.inputValue()).toBe('Gõ phím');
      await panel.getByRole('button', { name: 'Quay lại' }).click();
      await oneOfEach(world, (question) => askAndVoteInPanel(panel, question));
    });
  },
);

test.for([aspNet, cutOff])(
  'on a page $name the forms in the article take a question and a vote, Return included',
  async (host) => {
    await unharmed(world, host, async (page) => {
      const forms = page.getByRole('region', { name: 'Hỏi đáp · Góp ý' });
      await oneOfEach(world, async (question) => {
        await forms.first().getByLabel('Nội dung câu hỏi').press('Enter');
        await askInForm(forms.first(), question);
        const choice = forms.last().getByRole('radio', { name: '22 giờ, như hiện nay' });
        await choice.check();
        await choice.press('Enter');
        await heading(forms.last(), 'Đã nhận phiếu ý kiến').waitFor();
      });
    });
  },
);

test('on a page that lets nothing be selected the words of the panel can be', async () => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/select', rightToLeft.page(snippetFor(world.network.origin), world.host)));
  await openPanel(page);
  const panel = page.getByRole('dialog');
  expect(await panel.evaluate((element) => getComputedStyle(element).userSelect)).toBe('text');
  await context.close();
});

test.for([
  ['a global', 'window.added = 1'],
  ['a method of all objects', 'Object.prototype.added = 1'],
  ['a global that was replaced', 'window.fetch = (...all) => all'],
  ['a class of the body', 'document.body.className = "gop-y-open"'],
  ['a style of the root', 'document.documentElement.style.overflow = "hidden"'],
  ['a style sheet', 'document.head.append(document.createElement("style"))'],
  ['a sheet that was adopted', 'document.adoptedStyleSheets = [new CSSStyleSheet()]'],
] as const)('the comparison itself would see %s', async ([, change]) => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/compared', { body: FURNITURE }));
  const read = (expression: string) => page.evaluate(expression);
  const before = await traceOf(read);
  expect(await traceOf(read)).toEqual(before);
  await page.evaluate(change);
  expect(await traceOf(read)).not.toEqual(before);
  await context.close();
});
