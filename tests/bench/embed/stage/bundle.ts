import { build } from 'vite';
import { pageScript } from './files';

/** A script of `contenders/` as a site that uses npm would serve it: one classic file, minified. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: pageScript(file), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${file} became no script`);
  return chunk.code;
}
