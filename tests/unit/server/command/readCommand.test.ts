import { expect, test } from 'vitest';
import { HELP } from '../../../../server/command/help';
import { readCommand } from '../../../../server/command/readCommand';

const init = (changes = {}) => ({
  kind: 'init',
  init: { folder: '.', lang: null, answers: null, law: null, ...changes },
});

const HASH = '0123456789abcdef'.repeat(4);

test.each([
  [[], { kind: 'start' }],
  [['start'], { kind: 'start' }],
  [['transfer'], { kind: 'transfer' }],
  [['--help'], { kind: 'help' }],
  [['-h'], { kind: 'help' }],
  [['help'], { kind: 'help' }],
  [['--version'], { kind: 'version' }],
  [['hash-password'], { kind: 'hash-password' }],
  [['sign-in', 'lan'], { kind: 'sign-in', officer: 'lan' }],
  [['totp', 'lan'], { kind: 'totp', officer: 'lan' }],
  [['erase-due'], { kind: 'erase-due', confirmed: false }],
  [['erase-due', '--yes'], { kind: 'erase-due', confirmed: true }],
  [['backup', 'a.db'], { kind: 'backup', file: 'a.db' }],
  [['restore', 'a.db'], { kind: 'restore', file: 'a.db' }],
  [['verify'], { kind: 'verify', noted: [] }],
  [['verify', '--from', HASH], { kind: 'verify', noted: [HASH] }],
  [['verify', '--from', HASH, '--from', HASH], { kind: 'verify', noted: [HASH, HASH] }],
  [['init'], init()],
  [['init', '--help'], { kind: 'help' }],
  [['init', 'xa', '--lang', 'en'], init({ folder: 'xa', lang: 'en' })],
  [['init', '--answers=a.json', '--law', 'l.json'], init({ answers: 'a.json', law: 'l.json' })],
])('%j is understood', (args, command) => {
  expect(readCommand(args)).toEqual(command);
});

test.each([
  [['serve'], 'there is no command serve'],
  [['start', 'now'], 'nothing may stand behind start'],
  [['transfer', 'now'], 'nothing may stand behind transfer'],
  [['hash-password', 'x'], 'nothing may stand behind hash-password'],
  [['totp'], 'totp needs the id of one officer'],
  [['erase-due', '--no'], 'behind erase-due stands --yes or nothing'],
  [['backup'], 'backup needs the name of one file'],
  [['restore', 'a', 'b'], 'restore needs the name of one file'],
  [['verify', HASH], 'behind verify'],
  [['verify', '--from'], 'behind verify'],
  [['verify', '--from', 'abc'], 'behind verify'],
  [['sign-in'], 'sign-in needs the id of one officer'],
  [['sign-in', 'lan', 'minh'], 'sign-in needs the id of one officer'],
  [['init', '--lang', 'fr'], '--lang is vi or en, not fr'],
  [['init', '--lang'], '--lang'],
  [['init', '--speak', 'en'], '--speak'],
  [['init', 'a', 'b'], 'init takes one folder'],
])('%j is not, and it is said why', (args, sentence) => {
  expect(readCommand(args)).toEqual({ kind: 'wrong', sentence: expect.stringContaining(sentence) });
});

test.each([
  'init',
  'sign-in',
  'totp',
  'erase-due',
  'verify',
  'backup',
  'restore',
  'hash-password',
  '--help',
  '--version',
])('the help names %s', (name) => {
  expect(HELP).toContain(name);
});

test('a password that was given as a word is not printed', () => {
  expect(JSON.stringify(readCommand(['hash-password', 'mat-khau-dai']))).not.toContain('mat-khau-dai');
});
