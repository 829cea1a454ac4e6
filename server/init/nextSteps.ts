import type { Answers } from './answers/answers';
import type { InitWords } from './words/words';

interface Made {
  readonly answers: Answers;
  /** The folder, as it was given. */
  readonly folder: string;
  /** Of the portal, for messages. */
  readonly place: string;
  /** The password that was drawn; `null`: the operator gave one. */
  readonly password: string | null;
  /** The widget's tag as the build wrote it, with HOST and PORTAL in it; `null`: there is no widget in the folder. */
  readonly snippet: string | null;
  readonly widget: string;
  /** What calls the collector. */
  readonly command: string;
  readonly keptEnv: boolean;
  /** Places of the law's file that nobody has checked for long. */
  readonly old: readonly string[];
}

/** What is printed once a portal is there: all that is left to do, ready to be copied. */
export function nextSteps(made: Made, { next }: InitWords): string {
  const { answers, folder, place, password, command } = made;
  const { collector, id, officer } = answers;
  return [
    next.made(place),
    ...(made.keptEnv ? [next.kept('gop-y.env')] : []),
    '',
    next.start,
    ...(folder === '.' ? [] : [`  cd ${folder}`]),
    `  ${command}`,
    '',
    next.signIn(officer.id),
    `  ${password === null ? next.ownPassword : next.password(password)}`,
    next.oneTime,
    `  ${command} sign-in ${officer.id}`,
    '',
    ...(made.snippet === null
      ? [next.noTag(made.widget)]
      : [next.tag, '', tagOf(made.snippet, collector, id)]),
    '',
    next.addresses,
    `  ${next.plainPage}: ${collector}/${id}`,
    `  ${next.desk}: ${collector}/desk`,
    `  ${next.builder}: ${collector}/snippet/`,
    '',
    ...(collector.startsWith('http:') ? [next.https] : []),
    next.lawyer(`${place}/lawyer.md`),
    ...(made.old.length > 0 ? [next.old(made.old.join(', '))] : []),
  ].join('\n');
}

const tagOf = (snippet: string, collector: string, id: string): string =>
  snippet.trim().replaceAll('https://HOST', collector).replaceAll('/PORTAL', `/${id}`);
