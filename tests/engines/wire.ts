/** One command of WebDriver as it goes over the wire. */
export type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** @throws {CommandFailed} with the standard's code when the driver says no */
export function wireTo(address: string): Command {
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(address + path, { method, ...sent });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new CommandFailed(error, `${method} ${path}: ${error}: ${message}`);
  };
}

export class CommandFailed extends Error {
  override name = 'CommandFailed';

  /** @param code WebDriver's, as `no such frame` */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** One after another: a session has one current window, and a command goes to whichever it is. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
