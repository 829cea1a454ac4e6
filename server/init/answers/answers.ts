/** What whoever makes a portal has said about it. */
export interface Answers {
  /** As headings have it, `Xã Đồng Mai`. */
  readonly name: string;
  readonly id: string;
  /** Who receives and answers. */
  readonly agency: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string | null;
  /** Where the collector is reached, an origin. */
  readonly collector: string;
  /** The web addresses of the portal: pages of these may post. One at least. */
  readonly origins: readonly string[];
  /** `null`: nothing personal is asked for, neither contact details nor photos. */
  readonly personal: Personal | null;
  /** Whether citizens can follow their question, and take it back, by its code. */
  readonly lookup: boolean;
  readonly ballots: boolean;
  readonly officer: NewOfficer;
}

export interface Personal {
  /** Who answers for the data. */
  readonly controller: string;
  /** Where to turn to about it. */
  readonly contact: string;
  readonly retentionMonths: number;
  readonly photos: boolean;
}

export interface NewOfficer {
  readonly name: string;
  readonly id: string;
  /** `null`: one is drawn. */
  readonly password: string | null;
}
