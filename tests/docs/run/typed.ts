/** What a person types into commands that ask; one more line for one more command. */
const TYPED: readonly { readonly command: RegExp; readonly text: string }[] = [
  { command: /\bhash-password\b/, text: 'mat-khau-cua-lan\n' },
  // What has no answer of its own: name, phone number, the portal's address, the officer's name.
  {
    command: /\binit\b/,
    text: 'Xã Đồng Mai\n\n\n0200 000 000\n\n\n\nhttp://localhost:8080\n\n\n\nTrần Thị Lan\n\n\n',
  },
];

export const typedInto = (command: string): string =>
  TYPED.find((one) => one.command.test(command))?.text ?? '';
