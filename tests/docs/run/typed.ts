/** What a person types into commands that ask; one more line for one more command. */
const TYPED: readonly { readonly command: RegExp; readonly text: string }[] = [
  { command: /\bhash-password\b/, text: 'mat-khau-cua-lan\n' },
  // A portal's name, phone and address, and an officer's name; Enter takes what is offered.
  {
    command: /\binit\b/,
    text: 'Xã Đồng Mai\n\n\n1022\n\n\n\nhttps://dong-mai.example\n\n\n\nTrần Thị Lan\n\n\n',
  },
];

export const typedInto = (command: string): string =>
  TYPED.find((one) => one.command.test(command))?.text ?? '';
