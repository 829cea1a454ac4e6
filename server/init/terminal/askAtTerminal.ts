import { StartError } from '../../startError';
import type { Ask } from '../answers/askAnswers';
import type { InitWords } from '../words/words';
import type { Terminal } from './terminal';

/** Asks a person, again and again, until the answer can be taken. */
export function askAtTerminal(terminal: Terminal, words: InitWords): Ask {
  return async (field, read, proposed) => {
    const shown = proposed === 'yes' ? words.yes : proposed === 'no' ? words.no : proposed;
    const prompt = shown ? `${words.prompt[field]} [${shown}]` : words.prompt[field];
    for (;;) {
      const line = await terminal.ask(prompt, field === 'password' ? 'hidden' : 'shown');
      if (line === undefined) throw new StartError(words.stopped);
      const answer = read(line.trim() === '' ? (proposed ?? '') : line);
      if (answer.ok) return answer.value;
      terminal.say(`  ${words.issue[answer.issue]}`);
    }
  };
}
