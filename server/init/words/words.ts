import type { Field } from '../answers/field';
import type { Issue } from '../answers/reader';
import type { Fact } from '../law/law';

/** Every word that `init` says and writes, in one language. */
export interface InitWords {
  readonly lang: 'vi' | 'en';
  /** What stands above the first question. */
  readonly intro: readonly string[];
  readonly prompt: Readonly<Record<Field, string>>;
  /** What is shown as the proposed answer where that is yes or no. */
  readonly yes: string;
  readonly no: string;
  readonly issue: Readonly<Record<Issue, string>>;
  readonly stopped: string;

  readonly file: {
    readonly unreadable: string;
    readonly noJson: string;
    readonly noObject: string;
    readonly unknown: string;
    readonly missing: string;
    readonly noAnswer: string;
  };
  readonly existing: {
    readonly damagedOfficers: string;
    /** @param file the settings @param name of the variable */
    readonly elsewhere: (file: string, name: string, place: string) => string;
    readonly alreadyThere: (place: string) => string;
    readonly notWritten: (folder: string, why: string) => string;
  };

  readonly env: {
    readonly top: string;
    readonly address: string;
    readonly proxies: string;
    readonly host: string;
  };
  readonly lawyer: {
    readonly title: (portal: string) => string;
    readonly intro: string;
    readonly sure: string;
    readonly unsure: string;
    readonly fact: (fact: Fact) => string;
    readonly questions: string;
  };
  readonly next: {
    readonly made: (folder: string) => string;
    readonly kept: (file: string) => string;
    readonly start: string;
    readonly signIn: (id: string) => string;
    readonly password: (password: string) => string;
    readonly ownPassword: string;
    readonly oneTime: string;
    readonly tag: string;
    readonly noTag: (folder: string) => string;
    readonly addresses: string;
    readonly plainPage: string;
    readonly desk: string;
    readonly builder: string;
    readonly https: string;
    readonly lawyer: (file: string) => string;
    readonly old: (places: string) => string;
  };
}
