import { verifyCommand } from '../audit/verifyCommand';
import { backupCommand, restoreCommand } from '../backup/backupCommands';
import { openNoting } from '../backup/openNoting';
import { hashPasswordCommand } from '../desk/officers/hashPasswordCommand';
import { signInCommand } from '../desk/once/signInCommand';
import { openDesk } from '../desk/openDesk';
import { totpCommand } from '../desk/totp/totpCommand';
import { commandOf } from '../init/commandOf';
import { initCommand } from '../init/initCommand';
import { version } from '../package.json';
import { loadPortals } from '../portals/loadPortals';
import { eraseDueCommand } from '../retention/eraseDueCommand';
import { start } from '../start';
import { StartError } from '../startError';
import { openStore } from '../store/openStore';
import { noteNothing } from '../store/replaying';
import { UNTOLD } from '../telling/webhook/untold';
import { transferCommand } from '../transfer/transferCommand';
import { HELP } from './help';
import { openFormerKey } from './openKey';
import { OWN_WIDGET, ownSettings } from './ownSettings';
import type { Command } from './readCommand';

const NO_DESK = 'there is no desk to sign in to: set GOPY_OFFICERS to the officers’ file';

/** Does what the program was started for, and prints what comes of it. */
export async function run(command: Command): Promise<void> {
  switch (command.kind) {
    case 'start':
      return start();
    case 'init':
      return initCommand(command.init, {
        input: process.stdin,
        output: process.stdout,
        env: process.env,
        now: Date.now(),
        widget: process.env.GOPY_WIDGET || OWN_WIDGET,
        command: commandOf(process.argv[1] ?? ''),
      });
    case 'sign-in':
      return printSignIn(command.officer);
    case 'totp':
      return printTotp(command.officer);
    case 'erase-due':
      return eraseDue(command.confirmed);
    case 'backup':
      return printBackup(command.file);
    case 'restore':
      return printRestore(command.file);
    case 'verify':
      return verify(command.noted);
    case 'transfer':
      return carryOver();
    case 'hash-password':
      return printHash();
    case 'help':
      return console.log(HELP);
    case 'version':
      return console.log(version);
    case 'wrong':
      console.error(`gop-y-collector: ${command.sentence}\n\n${HELP}`);
      process.exit(2);
  }
}

async function printHash(): Promise<void> {
  console.log(await hashPasswordCommand(process.stdin));
}

async function printTotp(id: string): Promise<void> {
  const { officers, portals, origins } = await ownSettings();
  if (!officers) throw new StartError(NO_DESK);
  const { link, secret } = await totpCommand(id, officers, await loadPortals(portals, origins));
  console.log(link);
  console.error(
    `For an app that makes codes, or type ${secret} into it. Show it to nobody else; then start the collector again.`,
  );
}

async function printSignIn(id: string): Promise<void> {
  const settings = await ownSettings();
  const desk = await openDesk(settings, await loadPortals(settings.portals, settings.origins));
  if (!desk) throw new StartError(NO_DESK);
  if (desk.header !== null)
    throw new StartError('officers are let in by GOPY_DESK_HEADER alone: there are no links that do');
  const key = await openFormerKey(settings, 'start the collector once before');
  const { link, officer } = await signInCommand(id, { ...desk, key, address: settings.address });
  console.log(link);
  console.error(`Lets ${officer.name} in once, within 15 minutes. Hand it to nobody else.`);
}

async function eraseDue(confirmed: boolean): Promise<void> {
  const settings = await ownSettings();
  const portals = await loadPortals(settings.portals, settings.origins);
  const { store, now } = await openNoting(settings, (line) => console.error(line));
  const said = await eraseDueCommand({ store, portals, now: now(), confirmed });
  await store.close();
  for (const line of said) console.log(line);
  if (confirmed && !settings.webhook) console.log(UNTOLD);
}

async function verify(noted: readonly string[]): Promise<void> {
  const settings = await ownSettings();
  const { store } = await openStore(settings, (line) => console.error(line), noteNothing);
  const { heads, faults } = await verifyCommand(store, noted);
  await store.close();
  for (const line of heads) console.log(line);
  for (const line of faults) console.error(line);
  if (faults.length > 0) process.exitCode = 1;
}

async function carryOver(): Promise<void> {
  const settings = await ownSettings();
  console.log(await transferCommand(settings, (line) => console.error(line)));
}

async function printBackup(target: string): Promise<void> {
  console.log(await backupCommand(await ownSettings(), target));
}

async function printRestore(backup: string): Promise<void> {
  const settings = await ownSettings();
  const key = await openFormerKey(settings, 'put the one of this backup there');
  console.log(await restoreCommand(settings, key, backup));
}
