import type { DoctorCommandMessages } from '../vi/doctorCommand';

export const doctorCommand: DoctorCommandMessages = {
  usage: `Usage: gop-y-doctor PAGE-ADDRESS [--lang vi|en]
Looks from outside why gop-y does not work on a page. It only reads the page and the files, and sends
the endpoint an empty form to see whether it would take one. It keeps nothing.
Exit code: 0 nothing is wrong, 1 something is wrong, 2 the page could not be looked at.`,
  slip: (slip) => {
    if (slip.kind === 'none') return '';
    return slip.kind === 'address'
      ? `“${slip.value}” is no whole address: write it with https:// at its beginning.\n\n`
      : `There is no language “${slip.value}”: write vi or en.\n\n`;
  },
  page: (url) => `Page: ${url}`,
  unseen: (url, unseen) => {
    if (unseen.kind === 'unreachable') return `Could not open ${url}: nothing answers.`;
    return unseen.kind === 'status'
      ? `Could not open ${url}: the server answers ${unseen.status}.`
      : `${url} is no HTML page (${unseen.type}).`;
  },
};
