import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import type { HostedPortal } from '../../server/hostedPortal';
import type { ScenarioName } from '../../server-mock/scenarios';
import { type Endpoint, type Server, startServer } from './stage/endpoint';
import { fixChance } from './stage/fixedChance';
import type { Frame } from './stage/frames';
import { type Embedding, PAGES, USUAL } from './stage/hostPage';
import { NOW } from './stage/past';
import { type Lang, WORDS, type Words } from './stage/words';
import type { ScreenStory } from './story';

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Where a state's page may differ from the usual one. */
export interface Arrival extends Embedding {
  /** Of what the province hosts. */
  change(hosted: HostedPortal): HostedPortal;
  /** How the endpoint behaves from the start. */
  readonly scenario: ScenarioName;
}

/** One page with the widget over an endpoint of its own; what is looked for is found by role and name, as a person finds it. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly words: Words;
  readonly lang: Lang;
  /** After `come`. */
  readonly endpoint: Endpoint;
  /** Where the citizen is: the panel's dialog, or the form in the article. */
  readonly panel: Locator;
  /** Comes to the portal's page; its launcher, or the form in its article, is there. */
  come(how?: Partial<Arrival>): Promise<void>;
  /** Comes, and opens the panel on its first screen. */
  open(how?: Partial<Arrival>): Promise<void>;
  /** Comes back to the page another time, with what the device and the endpoint have kept, and opens the panel. */
  again(): Promise<void>;
  button(name: string | RegExp): Locator;
  press(name: string | RegExp): Promise<void>;
  choose(name: string | RegExp): Promise<void>;
  tick(name: string | RegExp): Promise<void>;
  write(field: string | RegExp, text: string): Promise<void>;
  /** The page, and the widget with it, in another theme. */
  turn(theme: Theme): Promise<void>;
  /** The window in another size; the panel is a sheet or a card as that has it. */
  fit(frame: Frame): Promise<void>;
  seeHeading(name: string | RegExp): Promise<void>;
  see(words: string | RegExp): Promise<void>;
}

/** How a state is looked at. */
export interface Look {
  readonly lang: Lang;
  readonly frame: Frame;
  readonly theme: Theme;
}

export interface Theatre {
  /** Shows a state to `see`, on a device where nothing was before. */
  visit<T>(story: ScreenStory, look: Look, see: (stage: Stage) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Drawn alike everywhere: no hinting, no colours at the edges of letters, no finer pixels. */
const DRAWING = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** Addresses stand on screens, so they have no port: the browser is told which it is. */
const leadingTo = (port: number) =>
  `--host-resolver-rules=${['localhost', '*.localhost', 'hamay.test'].map((name) => `MAP ${name} 127.0.0.1:${port}`).join(', ')}`;

/** How long a state may take to come, in ms. */
const PATIENCE = 8000;

export async function openTheatre(): Promise<Theatre> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: [...launchArgs, ...DRAWING, leadingTo(server.port)],
  });
  return {
    visit: (story, look, see) => visit({ server, browser }, story, look, see),
    async end() {
      await browser.close();
      await server.close();
    },
  };
}

async function visit<T>(
  { server, browser }: { readonly server: Server; readonly browser: Browser },
  story: ScreenStory,
  look: Look,
  see: (stage: Stage) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    locale: look.lang === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: look.frame,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.addInitScript(fixChance);
    const stage = stageOn(server, page, look);
    await story.show(stage);
    return await see(stage);
  } catch (error) {
    const how = `${look.lang}, ${look.frame.width} wide, ${look.theme}`;
    throw new Error(`${story.name} (${how}): ${(error as Error).message}`, { cause: error });
  } finally {
    await context.close();
  }
}

function stageOn(server: Server, page: Page, { lang, theme }: Look): Stage {
  const words: Words = WORDS[lang];
  const launcher = page.getByRole('button', { name: words.launcher.label, exact: true });
  let endpoint: Endpoint | undefined;
  let isInline = false;
  const named = (role: Parameters<Locator['getByRole']>[0], name: string | RegExp) =>
    stage.panel.getByRole(role, { name, exact: true });
  const arrived = async () => {
    await page.evaluate(() => document.fonts.ready);
    if (isInline) await stage.panel.getByRole('heading').first().waitFor();
    else await launcher.waitFor();
  };
  const opened = async () => {
    await launcher.click();
    await stage.panel.getByRole('heading', { level: 2 }).waitFor();
    await stage.panel
      .getByRole('heading', { name: words.loading, exact: true })
      .waitFor({ state: 'detached' });
  };
  const stage: Stage = {
    page,
    context: page.context(),
    words,
    lang,
    get endpoint() {
      if (!endpoint) throw new Error('nobody has come yet');
      return endpoint;
    },
    get panel() {
      return isInline ? page.getByRole('main').getByRole('region').first() : page.getByRole('dialog');
    },
    async come({ change = (hosted) => hosted, scenario = 'well', ...embedding }: Partial<Arrival> = {}) {
      const how = { ...USUAL, ...embedding };
      isInline = how.article.includes('<gop-y');
      endpoint = server.begin(change);
      endpoint.use(scenario);
      server.show([how, lang, theme]);
      await page.goto(PAGES[how.scheme]);
      await arrived();
    },
    async open(how) {
      await stage.come(how);
      await opened();
    },
    async again() {
      await page.reload();
      await arrived();
      await opened();
    },
    button: (name) => named('button', name),
    press: (name) => named('button', name).click(),
    choose: (name) => named('radio', name).check(),
    tick: (name) => named('checkbox', name).check(),
    write: (field, text) => stage.panel.getByLabel(field, { exact: true }).fill(text),
    async turn(next) {
      await page.evaluate((name) => {
        document.documentElement.className = name;
      }, next);
      await page.waitForFunction(
        (name) => [...document.querySelectorAll('gop-y')].every((it) => it.getAttribute('theme') === name),
        next,
      );
    },
    async fit(frame) {
      await page.setViewportSize(frame);
      const shape = frame.width < 600 ? 'sheet' : 'card';
      // Where it is closed, or stands in an article, there is neither.
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('gop-y')].every((it) => {
            const panel = it.shadowRoot?.querySelector('dialog.open');
            return !panel || panel.classList.contains(wanted);
          }),
        shape,
      );
      await comeIntoSight(page);
    },
    seeHeading: (name) => named('heading', name).first().waitFor(),
    see: (said) => stage.panel.getByText(said).first().waitFor(),
  };
  return stage;
}

/** A sheet follows what can be seen a moment later. One that never does is for who looks at it to tell. */
async function comeIntoSight(page: Page): Promise<void> {
  const isWhole = () =>
    [...document.querySelectorAll('gop-y')].every((it) => {
      const panel = it.shadowRoot?.querySelector('dialog.open');
      const { top = 0, bottom = 0 } = panel?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    });
  await page.waitForFunction(isWhole, undefined, { timeout: 1000 }).catch(() => undefined);
}
