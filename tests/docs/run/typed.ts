/** What a person types into commands that ask; one more line for one more command. */
const TYPED: readonly { readonly command: RegExp; readonly text: string }[] = [
  { command: /\bhash-password\b/, text: 'mat-khau-cua-lan\n' },
  // Enter, to every question: what is offered is taken.
  { command: /\binit\b/, text: '\n'.repeat(40) },
];

export const typedInto = (command: string): string =>
  TYPED.find((one) => one.command.test(command))?.text ?? '';
