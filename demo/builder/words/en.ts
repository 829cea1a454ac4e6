import type { BuilderWords } from './vi';

export const en: BuilderWords = {
  lang: 'en',
  title: 'Get the gop-y snippet',
  lead: 'Choose, look at it, then copy the snippet into your portal’s page.',
  otherTongue: 'Tiếng Việt',
  release: (version) => `Release ${version}`,

  steps: { choose: 'Choose', look: 'Look at it', paste: 'Copy and paste' },
  parts: {
    endpoint: 'Where it is received',
    hosting: 'How it comes into the page',
    look: 'How it looks',
    content: 'What it offers',
    snippet: 'What to paste',
    policies: 'If the page has a content policy',
    inline: 'A form in an article',
    after: 'After pasting',
  },

  portal: 'Portal on this server',
  portalOther: 'Another address',
  endpoint: 'Endpoint address',
  endpointHint: 'Where questions and opinions go, as https://gopy.tinh.gov.vn/v1/ten-tinh',
  endpointSlash: 'The / at the end is left out.',
  more: 'Address of the files, fallback page, former address',
  files: 'Folder of the gop-y releases (optional)',
  filesHint: (usual) => `Empty: ${usual}`,
  plainPage: 'Full feedback page',
  plainPageHint: (usual) =>
    usual
      ? `The link leads here where no script runs. Empty: ${usual}`
      : 'The link leads here where no script runs, such as the portal’s contact page.',
  endpointFormer: 'Former endpoint address (optional)',
  endpointFormerHint: 'If the endpoint has moved: what citizens’ devices still keep goes to the new address.',

  check: 'Check the address',
  checking: 'Checking',
  checked: (wrong) => (wrong === 0 ? 'Checked: it works.' : `Checked: ${wrong} to put right.`),
  levels: { wrong: 'Put right', note: 'Note', good: 'Right' },
  good: 'The address answers as an endpoint does.',
  goodAdvice: 'The portal’s own page has to be on its list too (GOPY_ORIGINS).',
  notListed: (origin) =>
    `The address answers rightly, but takes nothing from ${origin}, where this page is open. That is usual.`,
  notListedAdvice: 'Only the portal’s own page has to be on its list (GOPY_ORIGINS).',
  ownNetwork: (host) =>
    `${host} is this machine or on a private network: for trying out, citizens outside cannot send to it.`,
  suggested: (address) => `Use ${address}`,

  hostingLegend: 'Choose one',
  hosting: {
    pinned: {
      label: 'Pinned release',
      hint: 'Browsers run this very file and nothing else. For files on a server that is not your own.',
    },
    managed: {
      label: 'Always the newest',
      hint: 'A fix reaches every page within 5\u00a0minutes. Only with your agency’s own server.',
    },
    single: {
      label: 'In one file',
      hint: 'For a page that may not name another Trusted Types policy, or lists every file by hash. Heavier.',
    },
    module: { label: 'npm package', hint: 'For a portal that is bundled.' },
    frame: {
      label: 'Frame (iframe)',
      hint: 'For an editor that takes no script. Only the language has an effect; colour, place and topic have none.',
    },
  },

  language: 'Language',
  langs: { page: 'That of each page (vi or en)', vi: 'Vietnamese', en: 'English', other: 'Another language' },
  langCode: 'Language code',
  langHint: (tag) =>
    `The endpoint needs a file messages/${tag || 'km'}.json; what it lacks is Vietnamese. The button stays Vietnamese: better choose “No button” and place a link of your own.`,
  accent: 'The portal’s colour (optional)',
  accentHint: 'A colour code, as #b3141a. Empty: gop-y’s blue.',
  accentPick: 'Pick a colour',
  shades: {
    caption: 'The colour as it is shown',
    light: 'On light ground',
    dark: 'On dark ground',
    sample: 'Send question',
    usual: (hex, ratio) => `gop-y’s own ${hex}: contrast ${ratio} : 1.`,
    wanted: (hex, ratio) => `Chosen colour ${hex}: contrast ${ratio} : 1.`,
    kept: 'Easy to read, kept as it is.',
    darker: (hex, ratio) => `At least 4.5 : 1 is needed, so gop-y uses the darker ${hex}: ${ratio} : 1.`,
    lighter: (hex, ratio) => `At least 4.5 : 1 is needed, so gop-y uses the lighter ${hex}: ${ratio} : 1.`,
  },
  theme: 'Ground',
  themes: {
    light: { label: 'Light', hint: '' },
    dark: { label: 'Dark', hint: '' },
    auto: { label: 'The page’s color-scheme', hint: '' },
  },
  launcher: 'Button',
  launchers: {
    right: { label: 'Right corner', hint: '' },
    left: { label: 'Left corner', hint: '' },
    none: { label: 'No button', hint: 'Opened by a link of your own: <a href="…" data-gop-y>' },
  },

  views: 'What citizens can do',
  view: { ask: 'Ask, report, propose', follow: 'Follow answers', consult: 'Have their say' },
  topic: 'Topic chosen to begin with (optional)',
  commune: 'The page’s commune or ward (optional)',
  communeHint: 'So that a commune’s page uses the province’s endpoint.',
  none: 'None chosen',
  idHint: 'An id of the endpoint’s file. There is a list to choose from once the address answers.',
  notInList: (id) => `${id} (not on the list)`,
  sharedDevice: 'Shared device (library, service desk): nothing is kept on it',

  issues: {
    missing: 'Missing. Write it here.',
    address: 'Write the whole address, from https:// on.',
    http: 'This address uses http. What is sent could be read on its way: https is needed.',
    extras: 'Take ?, #, name and password out of the address.',
    page: 'This is the address of a page or a file. It has to be a folder, as https://…/v1/ten-tinh',
    same: 'The same as the present address. Write the former one, or leave it empty.',
    lang: 'Write a language code, as km, fr or zh-Hant.',
    colour: 'Write a colour code, as #b3141a.',
    id: 'An id has only small letters without marks, digits, full stops and hyphens.',
  },
  viewsMissing: 'Choose at least one.',
  error: 'Error:',
  notYet: (count) => `No snippet yet: ${count} to put right.`,
  goTo: 'Go to the first',

  preview: {
    note: 'This is the real gop-y with the chosen endpoint. The preview sends nothing and keeps nothing.',
    phone: 'Phone',
    desktop: 'Desktop',
    which: 'Preview',
    open: 'Open the gop-y panel',
    large: 'See it in full size in a new tab',
    frame: 'The frame shows the full feedback page; it has no preview here.',
    silent:
      'gop-y has not come into the preview. The network may be slow, or the host of its files does not send the header Access-Control-Allow-Origin. Then the snippet will not run on a page of another host either.',
    waiting: 'The preview appears once the endpoint address is right.',
  },

  places: {
    page: 'Paste it at the end of the template, before </body>, so that every page has it.',
    code: 'Add it to the portal’s code, after: npm install gop-y',
    frame: 'Paste it where the form is to be. The page’s origin has to be on the portal’s list.',
  },
  snippetNames: {
    page: 'Snippet for the page',
    code: 'Code for the npm package',
    frame: 'Snippet of the frame',
  },
  hosts: (files, endpoint, plainPage) =>
    `With this snippet the page runs script from ${files}, sends what is written to ${endpoint}, and its link opens ${plainPage}.`,
  hostsModule: (endpoint) => `With this snippet the page sends what is written to ${endpoint}.`,
  hostsFrame: (page) => `With this snippet the page shows what ${page} has.`,
  strangers: 'That is another server than this page’s: paste it only if you know it to be the agency’s.',

  copy: 'Copy',
  copied: 'Copied',
  selected: 'The browser does not let it be copied. It is selected: press Ctrl+C.',

  policies: {
    lead: 'Add it to the directives of the same name in the page’s policy. Choose one way.',
    kinds: {
      host: { label: 'By host', hint: '' },
      nonce: {
        label: 'By nonce',
        hint: 'Put a value that is new at every view in place of NONCE, and the same as nonce="…" on the script tag.',
      },
      hash: { label: 'By hash', hint: 'A new release of gop-y needs a new hash here.' },
      bundle: {
        label: 'For the npm package',
        hint: 'script-src has to allow the bundle’s files; mostly the portal itself.',
      },
      frame: { label: 'For the frame', hint: '' },
    },
    types: {
      label: 'With Trusted Types',
      hint: 'Only where the policy has trusted-types or require-trusted-types-for: add the name gop-y.',
    },
    nothingElse: 'Nothing is needed in style-src, img-src and font-src.',
  },

  inline: {
    lead: 'Paste it into an article, in source mode (HTML). The page still needs the snippet above.',
    tag: 'Kind of tag',
    tags: {
      'gop-y': { label: '<gop-y>', hint: '' },
      div: { label: '<div>', hint: 'Where an editor strips tags that it does not know.' },
    },
    ask: 'Ask, report',
    follow: 'Follow answers',
    consult: (title) => `Consultation: ${title}`,
    noneOpen: 'No open consultation is seen.',
  },

  after: {
    console: 'Open your page, press F12 and paste this line into the console.',
    consoleName: 'Command in the page',
    outside:
      'Run it on a machine with Node and the package gop-y; in a clone type npx gop-y-doctor. Put the address of your page in place of https://PORTAL/PAGE.',
    outsideName: 'Command from outside',
    says: 'It says what is wrong and what to paste. Nothing is sent or stored.',
    frame:
      'Open the page and see whether the form is in the frame. Where it is empty, the page’s origin is not on the portal’s list.',
  },
};
