/** One safety line of the widget, taken away or turned round. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The invariants that it may be caught by. */
  readonly breaks: RegExp;
}

const attempt = 'widget/outbox/attempt.ts';
const outcome = 'widget/protocol/outcome.ts';
const voter = 'widget/outbox/voter.ts';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'any 200 is taken for a receipt',
    file: outcome,
    from: 'if (ours && status >= 200 && status < 300 && isReceipt(body, n))',
    to: "if (status >= 200 && status < 300) return { kind: 'delivered', receipt: { kind: n ? 'photo' : 'question', id, n } as never }; else if (ours && isReceipt(body, n))",
    breaks: /I3|I7/,
  },
  {
    name: 'an entry is deleted before it is sent',
    file: attempt,
    from: "if (!receipt) tell(id, { kind: 'sending', where: shelf.kind });",
    to: "if (!receipt) tell(id, { kind: 'sending', where: shelf.kind }); await shelf.discard(entry);",
    breaks: /I1|I3/,
  },
  {
    name: 'every attempt has an id of its own',
    file: attempt,
    from: 'around.send(endpoint, id, body, timeout)',
    to: 'around.send(endpoint, id + entry.tries, body, timeout)',
    breaks: /I2|I3|I7/,
  },
  {
    name: 'what was written is not read back',
    file: 'widget/device/entries.ts',
    from: 'if (!behind && kept?.body !== entry.body)',
    to: 'if (false)',
    breaks: /I1/,
  },
  {
    name: 'a claim never ends',
    file: 'widget/outbox/claim.ts',
    from: 'return left > 0 && left <= lease(bytesOf(entry)) ? claim : undefined;',
    to: 'return claim;',
    breaks: /I6/,
  },
  {
    name: 'claims are not looked at',
    file: 'widget/outbox/claim.ts',
    from: 'return left > 0 && left <= lease(bytesOf(entry)) ? claim : undefined;',
    to: 'return undefined;',
    breaks: /I5/,
  },
  {
    name: 'a tab at work is called gone',
    file: 'widget/outbox/presence.ts',
    from: '(locks ? tryLock(of, async (held) => held).catch(() => false) : false)',
    to: 'true',
    breaks: /I5/,
  },
  {
    name: 'a page that was frozen after its claim sends all the same',
    file: attempt,
    from: 'if (late || ',
    to: 'if (',
    breaks: /I5|I7/,
  },
  {
    name: 'old code touches what newer code has written',
    file: 'widget/device/entry.ts',
    from: 'v === 1 &&',
    to: 'Number(v) >= 1 &&',
    breaks: /I9/,
  },
  {
    name: 'what is refused is dropped',
    file: attempt,
    from: "if (outcome.kind === 'refused') {",
    to: "if (outcome.kind === 'refused') { await shelf.discard(entry);",
    breaks: /I1|I3/,
  },
  {
    name: 'what is old is deleted',
    file: 'widget/outbox/rounds.ts',
    from: 'for (const shelf of leftBehind.shelves) {',
    to: 'for (const { entry, shelf } of left) if (isOld(entry.at, now())) await shelf.discard(entry); for (const shelf of leftBehind.shelves) {',
    breaks: /I1|I3/,
  },
  {
    name: 'what is old is sent without asking',
    file: 'widget/outbox/pace.ts',
    from: 'now - at > OLD',
    to: 'false',
    breaks: /older than a week/,
  },
  {
    name: 'the endpoint’s wish to wait is not heard',
    file: 'widget/outbox/pace.ts',
    from: 'retryAfter === null ? undefined',
    to: 'true ? undefined',
    breaks: /I11/,
  },
  {
    name: 'an attempt under way does not see that its lane has closed',
    file: attempt,
    from: '(!asked && lanes.opensTo(entry) > 0)',
    to: 'false',
    breaks: /I11/,
  },
  {
    name: 'a pause is forgotten where the store does not take it down',
    file: 'widget/outbox/lanes.ts',
    from: 'unwritten.add(kind);',
    to: '',
    breaks: /I11/,
  },
  {
    name: 'a refusal that is not final is taken for one',
    file: outcome,
    from: 'body.final === true',
    to: 'true',
    breaks: /I7/,
  },
  {
    name: 'a ballot that was tried is replaced',
    file: 'widget/device/ballots.ts',
    from: 'tries === 0 &&',
    to: '',
    breaks: /I3/,
  },
  {
    name: 'another endpoint’s entries are sent',
    file: 'widget/outbox/stock.ts',
    from: '.filter(({ entry }) => entry.endpoint === endpoint)',
    to: '',
    breaks: /another endpoint/,
  },
  {
    name: 'all goes to this page’s endpoint',
    file: 'widget/outbox/stock.ts',
    from: '[{ entry: known(record), shelf }]',
    to: '[{ entry: known({ ...record, endpoint }), shelf }]',
    breaks: /another endpoint/,
  },
  {
    name: 'what only memory holds is called saved',
    file: 'widget/outbox/submit.ts',
    from: 'const event = tell(entry.id, view.stateIn({ entry, shelf }));',
    to: 'const event = tell(entry.id, view.stateIn({ entry, shelf: shelves.first() }));',
    breaks: /I1/,
  },
  {
    name: 'what nobody answers is tried without end after a clock was set back',
    file: attempt,
    from: 'return release(item, { next: 0 });',
    to: 'return release(item, {});',
    breaks: /I11/,
  },
  {
    name: 'a photo goes before its text',
    file: 'widget/outbox/stock.ts',
    from: 'question === undefined || arrived.has(question)',
    to: 'true',
    breaks: /before its text/,
  },
  {
    name: 'a text that has arrived takes its photos with it',
    file: 'widget/device/receipts.ts',
    from: 'remove: [key, contentKey(id)]',
    to: "remove: [key, contentKey(id), contentKey(id + '.1')]",
    breaks: /I1|I6/,
  },
  {
    name: 'a photo that is lost is tried for ever',
    file: attempt,
    from: "if (!parcel) return await release(item, { state: { kind: 'parked', reason: { kind: 'lost' } } });",
    to: 'if (!parcel) return await release(item, { next: now() + 1000 });',
    breaks: /I6/,
  },
  {
    name: 'a photo on the wire is acknowledged by another’s receipt',
    file: outcome,
    from: "body.kind === 'photo' && body.n === n",
    to: "body.kind === 'photo'",
    breaks: /I3|I7/,
  },
  {
    name: 'a shared device is given words to keep',
    file: 'widget/outbox/shelves.ts',
    from: '(!seen && isShared())',
    to: 'false',
    breaks: /I10/,
  },
  {
    name: 'a clock that was set back makes an entry wait for it',
    file: 'widget/outbox/pace.ts',
    from: 'time <= now || time - now > MAX_ASKED',
    to: 'time <= now',
    breaks: /I6/,
  },
  {
    name: 'what newer code holds is called gone',
    file: 'widget/outbox/stock.ts',
    from: '(record as Partial<Entry> | undefined)?.id === id ||\n  key.endsWith(id) ||',
    to: '(isEntry(record) && record.id === id) ||',
    breaks: /I7/,
  },
  {
    name: 'a failure that comes late takes the entry from the tab that has it now',
    file: attempt,
    from: 'claim && claim.by !== tab ? undefined',
    to: 'false ? undefined',
    breaks: /I5/,
  },
  {
    name: 'a device that does not answer is taken for one where nobody has voted',
    file: voter,
    from: '.catch((error) => own ?? Promise.reject(error))',
    to: '.catch(() => own)',
    breaks: /I2: one device/,
  },
];
