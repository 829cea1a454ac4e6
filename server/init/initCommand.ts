import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { InitArguments } from '../command/readCommand';
import type { Environment } from '../settings';
import { addOfficer } from './addOfficer';
import type { Answers } from './answers/answers';
import { readAnswersFile } from './answers/answersFile';
import { askAnswers, type Existing } from './answers/askAnswers';
import { newFiles } from './files/newFiles';
import { PORTALS_FOLDER, readExisting } from './files/readExisting';
import { writeFiles } from './files/writeFiles';
import { oldFacts } from './law/factsOf';
import { loadLaw } from './law/loadLaw';
import { nextSteps } from './nextSteps';
import { askAtTerminal } from './terminal/askAtTerminal';
import type { Output } from './terminal/quietable';
import { openTerminal } from './terminal/terminal';
import { en } from './words/en';
import { langOf } from './words/langOf';
import { vi } from './words/vi';
import type { InitWords } from './words/words';

/** Where the command runs. */
export interface InitWorld {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly env: Environment;
  /** ms since 1970. */
  readonly now: number;
  /** Folder of the widget that is served, for the tag to paste. */
  readonly widget: string;
  /** What calls the collector, commandOf.ts. */
  readonly command: string;
}

/**
 * `gop-y-collector init`: makes a new portal, and prints what is left to do.
 * @throws StartError when an answer in a file is wrong, the person stops, or nothing can be written: then nothing is
 */
export async function initCommand(
  { folder, lang, answers: file, law: lawFile }: InitArguments,
  world: InitWorld,
): Promise<void> {
  const words = (lang ?? langOf(world.env)) === 'en' ? en : vi;
  const law = await loadLaw(lawFile);
  const found = await readExisting(folder, words);
  const existing: Existing = { ...found, officers: found.officers.map(({ id }) => id) };
  const answers =
    file === null ? await askPerson(existing, world, words) : await readAnswersFile(file, existing, words);

  const { officers, drawn } = await addOfficer(found.officers, answers);
  await writeFiles(folder, answers.id, newFiles(answers, law, officers, words), found, words);

  const snippet = await readFile(join(world.widget, 'snippet.html'), 'utf8').catch(() => null);
  const { widget, command } = world;
  const steps = nextSteps(
    {
      answers,
      folder,
      place: join(folder, PORTALS_FOLDER, answers.id),
      password: drawn,
      snippet,
      widget,
      command,
      keptEnv: found.collector !== null,
      old: oldFacts(law, world.now).map(({ place }) => place),
    },
    words,
  );
  world.output.write(`\n${steps}\n`);
}

async function askPerson(
  existing: Existing,
  { input, output }: InitWorld,
  words: InitWords,
): Promise<Answers> {
  const terminal = openTerminal(input, output);
  try {
    for (const line of words.intro) terminal.say(line);
    terminal.say('');
    return await askAnswers(askAtTerminal(terminal, words), existing);
  } finally {
    terminal.close();
  }
}
