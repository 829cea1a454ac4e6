import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../../../../../server/telling/mail/mailSettings';
import { afterwards } from '../../store/stores';
import { type Message, readMessage } from './readMessage';

export interface Delivered extends Message {
  readonly to: readonly string[];
  readonly from: string;
}

type Judgement = { readonly code: number; readonly words: string } | null;

/** What the server says to a recipient: `null`: welcome. */
export type Judge = (recipient: string) => Judgement | Promise<Judgement>;

/** A mail server on this machine that keeps what comes, for the time of the test. */
export async function mailServer(judge: Judge = () => null) {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onRcptTo({ address }, _session, done) {
      const no = await judge(address);
      done(no && Object.assign(new Error(no.words), { responseCode: no.code }));
    },
    async onData(stream, { envelope }, done) {
      const message = readMessage(await text(stream));
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      delivered.push({ ...message, from, to: envelope.rcptTo.map(({ address }) => address) });
      done();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  afterwards(() => new Promise((closed) => server.close(() => closed())));
  const settings: MailSettings = {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    security: 'plain',
    login: null,
    from: 'gopy@mau.example',
    dueWithin: 2,
  };
  return {
    settings,
    delivered: delivered as readonly Delivered[],
    /** How many are connected now. */
    connected: () => server.connections.size,
  };
}
