import type { Context } from 'hono';
import type { Control } from '../form/control';
import { type Fields, readFields } from '../form/fields';
import type { DeskIssue, Field } from '../form/issue';
import type { Notice } from '../notice';

/** A form of a consultation as it was sent: which, and what was typed into it. */
export interface Sent {
  readonly form: string;
  readonly fields: Fields;
}

export async function readSent(c: Context): Promise<Sent> {
  const fields = await readFields(c);
  return { form: fields.get('form') ?? '', fields };
}

/** What one form of a page holds. */
export interface FormState {
  /** Whether it comes back with what was typed. */
  readonly isBack: boolean;
  readonly issues: readonly DeskIssue[];
  /** A field with what was typed into it, or else what is there already, and with what is wrong with it. */
  control(field: Field, otherwise?: string, hint?: string | null): Control;
}

/** @param forms the names under which this form can be sent */
export function formState(sent: Sent | null, notice: Notice, ...forms: readonly string[]): FormState {
  const own = sent && forms.includes(sent.form) ? sent : undefined;
  const issues = own && notice.kind === 'issues' ? notice.issues : [];
  return {
    ...{ isBack: own !== undefined, issues },
    control: (field, otherwise = '', hint = null) => ({
      ...{ field, hint, issues },
      value: own ? (own.fields.get(field) ?? '') : otherwise,
    }),
  };
}
