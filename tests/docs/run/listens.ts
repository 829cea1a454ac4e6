import { connect } from 'node:net';

/** Whether somebody takes connections there, by either of the addresses that `localhost` may be. */
export const listens = async (port: number): Promise<boolean> =>
  (await Promise.all(['127.0.0.1', '::1'].map((host) => connects(host, port)))).includes(true);

const connects = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const said = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', said(true)).once('error', said(false)).once('timeout', said(false));
  });
