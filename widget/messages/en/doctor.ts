import type { DoctorMessages } from '../vi/doctor';

const PLACES = { header: ' (in the HTTP header)', meta: ' (in the meta tag)', unknown: '' };
const REPLACE =
  'In that policy, put the line below in place of the directive of the same name, or add it if there is none.';
const TAKE_ANEW = 'Take the snippet anew from whoever provides gop-y and paste it over the old one.';
const COPY_ANEW = 'Copy the whole folder of this version of gop-y again, change no file, then try again.';
const PASTE_TAG = 'Paste the tag below over the old one';

export const doctor: DoctorMessages = {
  paste: 'Paste:',
  summary: (wrong) =>
    wrong === 0 ? 'Nothing wrong was found.' : `${wrong} ${wrong === 1 ? 'thing' : 'things'} to mend.`,
  findings: {
    'tag-missing': () => ({
      says: 'The page has no script tag of gop-y.',
      advice:
        'Paste the snippet into the page. If you did, the editor may have taken the script tag out: paste it into the template, not into an article. If another script inserts it, call doctor() in the page itself.',
    }),
    'tag-shown-as-text': () => ({
      says: 'The script tag shows on the page as text, so browsers do not run it.',
      advice: 'Paste it again in the source (HTML) mode of the editor, or into the template.',
    }),
    'tag-unfilled': () => ({
      says: 'The script tag still has HOST or PORTAL in it.',
      advice: 'Put the host name of the endpoint in place of HOST and the portal’s id in place of PORTAL.',
    }),
    'tag-curly-quotes': () => ({
      says: 'The script tag has curly quotes (“ ”), as when it was copied by way of Word, so browsers misread it.',
      advice: `${PASTE_TAG}, in the source (HTML) mode, with straight quotes (").`,
    }),
    'tag-held-back': ({ by }) => ({
      says: `${by} holds the script tag back and keeps the browser from running it at once.`,
      advice: `${PASTE_TAG}, or exclude gop-y.js in the settings of ${by}.`,
    }),
    'tag-not-script': ({ type }) => ({
      says: `The script tag has type="${type}", so browsers do not run it.`,
      advice: `${PASTE_TAG}. If a cookie consent tool changed it, exclude gop-y.js there: gop-y uses no cookies.`,
    }),
    'tag-address-moved': ({ attribute }) => ({
      says: `The address of gop-y.js stands in ${attribute}, not in src.`,
      advice: `${PASTE_TAG}, and turn lazy loading off for gop-y.js in the page optimizer.`,
    }),
    'tag-inlined': () => ({
      says: 'The text of gop-y.js was copied into the page, so it cannot find its other files.',
      advice: 'Exclude gop-y.js from combining and inlining in the page optimizer.',
    }),
    'tag-bundled': ({ file }) => ({
      says: `gop-y.js was merged into or renamed to ${file}, so it cannot find its other files.`,
      advice: 'Exclude gop-y.js from merging files (combine, minify) in the page optimizer.',
    }),
    'tag-crossorigin-missing': () => ({
      says: 'The tag has integrity but no crossorigin, so browsers do not run the file of another host.',
      advice: `${PASTE_TAG}.`,
    }),
    'tag-integrity-missing': () => ({
      says: 'The tag has no integrity: whoever can change the file on that host can change this page.',
      advice: TAKE_ANEW,
    }),
    'endpoint-missing': () => ({
      says: 'The script tag has no data-endpoint, so gop-y does not start.',
      advice: TAKE_ANEW,
    }),
    'endpoint-malformed': ({ value }) => ({
      says: `data-endpoint="${value}" is not a whole https address.`,
      advice: 'Write the whole address, beginning with https://, without ? or #.',
    }),
    'endpoint-http': ({ page }) => ({
      says:
        page === 'https'
          ? 'The page uses https and the endpoint http: browsers block that.'
          : 'The endpoint uses http: what citizens send could be read on the way, so gop-y does not start.',
      advice: `Set up https for the endpoint. ${PASTE_TAG}.`,
    }),
    'setting-wrong': ({ attribute, value }) => ({
      says: `gop-y does not understand ${attribute}="${value}" and passes it over.`,
      advice: {
        'data-lang': 'Write vi, en, or the code of another language, such as km.',
        'data-launcher': 'Write right, left or none.',
        'data-theme': 'Write light, dark or auto.',
        'data-accent': 'Write the code of a colour, such as #0b4f9e.',
        'data-views': 'Write one or more of ask, follow, consult, with spaces between them.',
        'data-shared-device': 'Write ask or always.',
        'data-endpoint-former': 'Write the whole address, beginning with https://, without ? or #.',
      }[attribute],
    }),
    'tags-differ': ({ endpoints }) => ({
      says: `The page has several gop-y tags with different endpoints: ${endpoints.join(', ')}. Only the first counts.`,
      advice: 'Keep one tag and remove the others.',
    }),
    'tags-of-versions': ({ files }) => ({
      says: `The page has several versions of gop-y: ${files.join(', ')}. Whichever loads first runs.`,
      advice: 'Keep the tag of the newer version and remove the old one.',
    }),
    'tag-not-needed': () => ({
      says: 'A script of the page runs gop-y (the module from npm, or a bundle), so it needs no tag of its own.',
      advice: '',
    }),
    'tag-in-module': ({ file }) => ({
      says: `gop-y is in ${file} (the module from npm): its settings cannot be read from outside.`,
      advice: 'Call doctor() in the page itself.',
    }),
    'tag-good': () => ({ says: 'The script tag is right.', advice: '' }),

    'loader-unreachable': ({ url }) => ({
      says: `Could not load ${url}: the server does not answer.`,
      advice: 'Check the host name in src, and whether that server is running.',
    }),
    'loader-missing': ({ url, status }) => ({
      says: `Could not load ${url}: the server answers ${status}.`,
      advice: `Check the src of the tag. ${TAKE_ANEW}`,
    }),
    'loader-http': ({ url }) => ({
      says: `The page uses https and src http (${url}): browsers block that.`,
      advice: 'Change http to https in the src of the tag.',
    }),
    'loader-type': ({ url, type, level }) => ({
      says:
        level === 'wrong'
          ? `${url} is sent with the type “${type}”, so browsers do not run it.`
          : `${url} is sent with the type “${type}”, which is not JavaScript.`,
      advice: 'Set on the server that has the file: Content-Type: text/javascript; charset=utf-8.',
    }),
    'loader-cors': ({ url }) => ({
      says: `${url} may not be read by other pages and the tag has crossorigin: browsers do not run it.`,
      advice: 'Add on the server that has the file: Access-Control-Allow-Origin: *',
    }),
    'loader-hash-old': () => ({
      says: 'The integrity of the tag is not that of this file, so browsers do not run it. The file may be a newer version.',
      advice: `${PASTE_TAG}; the hash is from integrity.json beside the file.`,
    }),
    'loader-changed': ({ url }) => ({
      says: `${url} is not as it was released: something changes the file on its way.`,
      advice: 'Turn off minifying and code injection for this file on the server, proxy or CDN.',
    }),
    'loader-hash-unknown': ({ url }) => ({
      says: `The integrity of the tag does not match ${url}, so browsers do not run it.`,
      advice: TAKE_ANEW,
    }),
    'loader-good': () => ({ says: 'gop-y.js loads and is the right version.', advice: '' }),
    'file-missing': ({ url, status }) => ({
      says: `Could not load ${url}, which gop-y.js needs: the server answers ${status}.`,
      advice: COPY_ANEW,
    }),
    'file-changed': ({ url }) => ({
      says: `${url} is of another version than gop-y.js or was changed on its way, so browsers do not run it.`,
      advice: `${COPY_ANEW} Turn off minifying and code injection for that folder on the server, proxy or CDN.`,
    }),
    'file-cors': ({ url }) => ({
      says: `${url} may not be read by other pages, so browsers do not run it.`,
      advice: 'Add on the server that has the file: Access-Control-Allow-Origin: *',
    }),
    'file-blocked': ({ file }) => ({
      says: `Could not load ${file}: it was blocked, changed or not found.`,
      advice: COPY_ANEW,
    }),
    'not-looked': () => ({
      says: 'Could not look from within the page.',
      advice: 'Look from outside: npx -p gop-y gop-y-doctor, with the address of the page.',
    }),
    'files-good': () => ({ says: 'The files of gop-y load and are the right version.', advice: '' }),

    'policy-loader': ({ place, recipe }) => ({
      says: `The page’s Content-Security-Policy${PLACES[place]} does not let gop-y.js run.`,
      advice: {
        host: REPLACE,
        nonce: `${PASTE_TAG}. NONCE is the value that the page makes anew each time it loads, and that also stands in the policy.`,
        hash: `${REPLACE} With another version of gop-y this hash changes too.`,
      }[recipe],
    }),
    'policy-files': ({ place }) => ({
      says: `The page’s Content-Security-Policy${PLACES[place]} lets gop-y.js run but stops the files that it loads.`,
      advice: REPLACE,
    }),
    'policy-endpoint': ({ place }) => ({
      says: `The page’s Content-Security-Policy${PLACES[place]} does not let it send to the endpoint.`,
      advice: REPLACE,
    }),
    'policy-trusted-types': ({ place }) => ({
      says: `The page’s Content-Security-Policy${PLACES[place]} does not allow the Trusted Types name “gop-y”, so the panel cannot open.`,
      advice: `${REPLACE} Where no name may be added, use gop-y.full.js instead of gop-y.js.`,
    }),
    'policy-good': () => ({ says: 'The page’s Content-Security-Policy stops nothing.', advice: '' }),

    'endpoint-unreachable': ({ url, why }) => ({
      says: {
        name: `Could not reach ${url}: there is no such host name.`,
        refused: `Could not reach ${url}: the server refuses the connection.`,
        certificate: `Could not reach ${url}: its https certificate has expired or is of another name.`,
        time: `Could not reach ${url}: no answer after a long wait.`,
        unknown: `Could not reach ${url}.`,
      }[why],
      advice:
        'Check data-endpoint, and whether that server is running. What citizens wrote is still kept on their devices.',
    }),
    'endpoint-private': ({ host }) => ({
      says: `The endpoint ${host} is on a private network and the page is on the Internet: browsers block that or ask each citizen.`,
      advice: 'Put the endpoint at a host name that everybody can open.',
    }),
    'endpoint-cors': ({ url }) => ({
      says: `${url} answers, but does not let the page read the answer.`,
      advice: 'Add to every answer of the endpoint: Access-Control-Allow-Origin: *',
    }),
    'endpoint-redirects': ({ url, to }) => ({
      says: `${url} redirects${to && ` to ${to}`}. gop-y follows no redirect.`,
      advice: 'Write the final address into data-endpoint.',
    }),
    'endpoint-not-found': ({ url }) => ({
      says: `There is no endpoint at ${url} (404).`,
      advice: 'Check data-endpoint, above all the portal’s id at its end.',
    }),
    'endpoint-failing': ({ url, status }) => ({
      says: `${url} answers ${status}, which is no answer of an endpoint.`,
      advice: 'Look into the log of the endpoint, and whether a firewall stands before it.',
    }),
    'portal-missing': ({ url }) => ({
      says: `There is no ${url} (404): a question in words is all that can be asked, without topics, photos, contact details or consultations.`,
      advice: 'To have those, put a portal.json at that address.',
    }),
    'portal-malformed': ({ url }) => ({
      says: `${url} is no proper portal.json.`,
      advice: 'It must be JSON and have "v": 1, "accepts" and "topics".',
    }),
    'named-unknown': ({ attribute, value, url }) => ({
      says: `${attribute}="${value}": ${url} has no such id, so gop-y passes it over.`,
      advice: 'Write an id that is in that file, or leave the attribute out.',
    }),
    'origin-not-listed': ({ origin }) => ({
      says: `The endpoint takes nothing from pages at ${origin}.`,
      advice: `Ask whoever runs the endpoint to add ${origin} to the pages that may send (GOPY_ORIGINS).`,
    }),
    'endpoint-good': ({ origin }) => ({
      says: `The endpoint answers and takes what is sent from ${origin}.`,
      advice: '',
    }),

    'page-http': () => ({
      says: 'The page uses http: gop-y takes no photos and no contact details here.',
      advice: 'Set up https for the page.',
    }),
    'link-missing': () => ({
      says: 'The page has no data-gop-y link: where the script does not run, citizens have no way to ask.',
      advice: 'Add the link below, right before the script tag.',
    }),
    'link-dead': ({ url, status }) => ({
      says: `The data-gop-y link leads to ${url}, where the server answers ${status}.`,
      advice: 'Change its href to the portal’s full feedback page.',
    }),
    'link-unreachable': ({ url }) => ({
      says: `The data-gop-y link leads to ${url}, where nothing answers.`,
      advice: 'Change its href to the portal’s full feedback page.',
    }),
    'link-good': () => ({ says: 'The data-gop-y link opens.', advice: '' }),
    'page-framed': ({ url }) => ({
      says: `The page has no script tag, but shows the feedback page ${url} in a frame (iframe), as it may.`,
      advice: 'To have the panel open in the page itself, paste the snippet into the template.',
    }),
    'frame-refused': ({ url, origin }) => ({
      says: `The feedback page ${url} does not let ${origin} show it in a frame (iframe), so the frame stays empty.`,
      advice: `Ask whoever runs the endpoint to add ${origin} to its list of pages (GOPY_ORIGINS).`,
    }),
    'storage-blocked': () => ({
      says: 'This browser lets the page store nothing: what is written is kept only until the page is closed.',
      advice: 'Allow cookies and site data in the browser; if the page is in an iframe, open it by itself.',
    }),
    'storage-good': () => ({ says: 'The browser can keep what waits to be sent.', advice: '' }),
  },
};
