/**
 * What ended the process and where, without what the error says of it: a database says what it was given, and that is a
 * citizen’s.
 */
export function crashOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const { name, message, stack = '' } = error;
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .slice(1);
  return [name, ...frames].join('\n');
}
