import { table } from '../../report/table';
import type { Summary } from './summary';

const HEAD = ['', 'bytes', 'requests', 'elsewhere', 'script ms', 'heap KiB', 'shift', 'globals', 'elements'];

export const viewTable = (all: readonly Summary[]): string =>
  table(
    HEAD,
    all.map(({ title, view }) => [
      title,
      String(view.bytes),
      String(view.requests),
      String(view.elsewhere),
      view.script.toFixed(1),
      (view.heap / 1024).toFixed(0),
      view.shift.toFixed(3),
      view.globals.length > 0 ? view.globals.join(' ') : '0',
      String(view.elements),
    ]),
  );
