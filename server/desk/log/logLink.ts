import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { Session } from '../session/sessions';
import { LOG } from './words';

/** Where administrators read what was done with something; officers have its history. */
export const logLink = ({ officer }: Session, subject: string): Html | '' =>
  officer.role === 'administrator'
    ? html`<p><a href="/desk/log?about=${encodeURIComponent(subject)}">${LOG.ofThis}</a></p>`
    : '';
