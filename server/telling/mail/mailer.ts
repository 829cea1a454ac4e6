import { createTransport } from 'nodemailer';
import type { Outcome } from '../outcome';
import type { MailSettings } from './mailSettings';

/** A letter in plain text. */
export interface Letter {
  /** The same at every try, so that a mailbox may know it again. */
  readonly id: string;
  /** Deliverable: isDeliverable.ts. */
  readonly to: string;
  /** As whom it is sent. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
}

export type SendLetter = (letter: Letter) => Promise<Outcome>;

/** ms in which a letter was handed over or the connection is being closed, however many slow replies there are. */
export const LETTER_WITHIN = 90_000;

/** ms, the last of them for each reply. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands letters to the operator's mail server. What comes back to the sender's address is the operator's. */
export function createMailer(
  { host, port, security, login, from }: MailSettings,
  within = LETTER_WITHIN,
): SendLetter {
  const transport = createTransport({
    ...{ host, port, ...PATIENCE },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'plain',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, to, sender, subject, text }) => {
    try {
      await transport.sendMail({
        from: { name: sender, address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
        subject,
        text,
        // No answering machine answers these.
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(within),
      });
      return { kind: 'told' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** Of what the server said only its number: its words may repeat the citizen's address. */
function outcomeOf(error: unknown): Outcome {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const why = String(responseCode ?? code ?? 'unknown');
  // 5xx to the recipient or to the letter: no such mailbox, not for us. To the login it may be mended.
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
  return { kind: isFinal ? 'refused' : 'failed', why };
}
