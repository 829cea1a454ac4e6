import { createServer } from 'vite';

/**
 * Runs the `main` of a file of the sources, which may import as they do. What it resolves to is the exit code; what it throws
 * is said in one line.
 * @param {string} file from the root, with a slash before it
 * @param {...unknown} given
 */
export async function runMain(file, ...given) {
  const vite = await createServer({
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const { main } = await vite.ssrLoadModule(file);
  try {
    process.exitCode = await main(...given);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await vite.close();
  }
}
