import { spawnSync } from 'node:child_process';

const APP = `const before = Object.keys(globalThis).join();
const { GopY, define } = await import('gop-y');
define({ endpoint: 'https://gopy.example.vn/v1/mau' });
console.log(typeof GopY, typeof define, Object.keys(globalThis).join() === before);`;

/** On a server the module is imported and called without harm, and leaves nothing behind. @param {string} project */
export function proveNode(project) {
  const args = ['--input-type=module', '--eval', APP];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  if (stdout.trim() !== 'function function true' || stderr) throw new Error(`in Node: ${stdout}${stderr}`);
}
