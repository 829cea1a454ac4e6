import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * A portal's plain file server, not listening yet: what a province has today, without a log.
 * @param {{ folder: string, placeholders: Record<string, string>, beside?: Record<string, string>, headEnd?: string, bodyEnd?: string }} options
 *   `placeholders`: `{ HOST: 'x' }` turns `{{HOST}}` into `x` in every page; `beside`: further folders, by the path that
 *   they stand under, `{ '/a/': 'b' }`; `headEnd`, `bodyEnd`: what every page gets before the end of its
 *   head and of its body
 */
export function createDemoServer({ folder, placeholders, beside = {}, headEnd = '', bodyEnd = '' }) {
  return createServer(async (request, response) => {
    const { status, type, body } = await reply(request, { folder, placeholders, beside, headEnd, bodyEnd });
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

async function reply({ method, url }, { folder, placeholders, beside, headEnd, bodyEnd }) {
  if (method !== 'GET' && method !== 'HEAD') return sentence(405, 'Only GET and HEAD.');
  const other = Object.keys(beside).find((path) => url.startsWith(path));
  const file = other ? fileOf(url.slice(other.length - 1), beside[other]) : fileOf(url, folder);
  if (!file) return sentence(400, 'Not a path of this portal.');
  const content = await read(file);
  if (!content) return sentence(404, 'No such page.');
  const type = TYPES[extname(content.file)] ?? 'application/octet-stream';
  if (other || extname(content.file) !== '.html') return { status: 200, type, body: content.bytes };
  const page = fill(content.bytes.toString(), placeholders);
  const body = page
    .replace('</head>', () => `${headEnd}</head>`)
    .replace('</body>', () => `${bodyEnd}</body>`);
  return { status: 200, type, body };
}

/** The file a URL means, or undefined when it means none inside the folder. */
function fileOf(url, folder) {
  const root = resolve(folder);
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const file = join(root, path);
    const isInside = file === root || file.startsWith(root + sep);
    return isInside && !path.includes('\0') && !path.includes('..') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function read(file) {
  for (const candidate of [file, join(file, 'index.html')]) {
    try {
      return { file: candidate, bytes: await readFile(candidate) };
    } catch {
      // Whatever cannot be read is not there, for a visitor.
    }
  }
}

function fill(page, placeholders) {
  return page.replace(/\{\{([A-Z]+)\}\}/g, (whole, name) => placeholders[name] ?? whole);
}

function sentence(status, text) {
  return { status, type: TYPES['.txt'], body: `${text}\n` };
}
