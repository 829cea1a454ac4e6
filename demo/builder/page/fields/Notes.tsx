interface NotesProps {
  /** Of the control that is described. */
  readonly id: string;
  readonly hint: string;
  /** What is wrong, in words; empty: nothing. */
  readonly error: string;
  /** What a screen reader says before it. */
  readonly errorMark: string;
}

/** What stands below a control: how to fill it in, and what is wrong with what it has. */
export const Notes = ({ id, hint, error, errorMark }: NotesProps) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${id}-error`}>
        <span class="unseen">{errorMark} </span>
        {error}
      </p>
    )}
  </>
);
