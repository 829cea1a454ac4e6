import { importChunk } from './entry.chunks';
import { start } from './start';

/** For `npm run dev`: the same start over the sources, where a chunk is a module. */
const script = document.querySelector('script[data-endpoint]');
if (script) start(script, window, '', importChunk);
