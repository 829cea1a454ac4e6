/** Somebody who may read and answer what one portal receives. */
export interface Officer {
  readonly id: string;
  /** As the history of a question names them. */
  readonly name: string;
  readonly portal: string;
  /** `scrypt$N$r$p$salt$hash`: password.ts. */
  readonly password: string;
  /** Where letters of what is new and soon due go; `null`: nowhere. */
  readonly email: string | null;
  /** What codes are made from, base 32; `null`: the password is enough. */
  readonly totp: string | null;
  /** Administrators see every question of the portal, edit its topics and communes, and end the sessions of officers. */
  readonly role: 'officer' | 'administrator';
  /** Whose questions they see: each by its name or by the id of a topic that it answers. Always `all` for administrators. */
  readonly agencies: 'all' | readonly string[];
}

/** By id; one at least. */
export type Officers = ReadonlyMap<string, Officer>;

/** Whether a password is the one of this hash. An argument, since only Node has scrypt and the mock runs in browsers too. */
export type CheckPassword = (password: string, hash: string) => Promise<boolean>;
