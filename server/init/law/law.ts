import type { Portal, Topic } from '../../../widget/protocol/portal';
import type { Purpose } from '../../../widget/protocol/privacy';
import type { Words } from '../../../widget/protocol/text';

/** Something that the law is said to say. */
export interface Fact {
  /** Where it was read; `null`: nowhere, it is what people say. */
  readonly source: string | null;
  /** `2026-11-23`: when it was read. */
  readonly checkedOn: string;
  /** `false`: only a secondary source says so, or memory. */
  readonly sure: boolean;
  /** What it says, in a sentence for a lawyer to check. */
  readonly note: Words;
}

export interface Period extends Fact {
  readonly days: number;
  /** `calendar`: Saturdays, Sundays and holidays too. */
  readonly count: 'working' | 'calendar';
}

/** A topic that is answered by a deadline of `Law.deadlines`; `null`: no day is promised. */
export interface AnsweredTopic extends Pick<Topic, 'id' | 'label' | 'examples'> {
  readonly deadline: string | null;
}

/** A topic that another system takes, or nobody here. */
export interface ElsewhereTopic extends Fact, Pick<Topic, 'id' | 'label' | 'examples'> {
  readonly elsewhere: NonNullable<Topic['elsewhere']>;
}

export type LawTopic = AnsweredTopic | ElsewhereTopic;

/** What of a new portal's files is the law's, and nobody's to invent: law.json, or what stands in its place. */
export interface Law {
  /** Goes into the portal's file. */
  readonly checkedOn: Portal['checkedOn'];
  readonly deadlines: Readonly<Record<string, Period>>;
  /** How long a draft has to be open for opinions. The collector holds nobody to it: for the lawyer's list. */
  readonly minOpenDays: Period;
  readonly legalBases: readonly (Fact & { readonly id: string })[];
  readonly topics: readonly LawTopic[];
  /** The notice on personal data. `{controller}` and `{retention}` in a label stand for the agency's answers. */
  readonly notice: {
    readonly details: Words;
    readonly withdrawal: Words;
    readonly purposes: readonly Purpose[];
    readonly facts: readonly (Fact & { readonly id: string })[];
    /** Under which age a parent agrees too. */
    readonly minors: Fact & { readonly under: number };
  };
  /** Days that are no working days, besides Saturdays and Sundays. */
  readonly holidays: Fact & { readonly days: readonly string[] };
  /** What was not found, and a lawyer has to be asked. */
  readonly questions: readonly Words[];
}
