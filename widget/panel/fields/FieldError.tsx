/** The same words as in the summary, beside the control. */
export function FieldError({ id, prefix, text }: { id: string; prefix: string; text: string | undefined }) {
  return text ? (
    <p class="error" id={id}>
      <span class="hidden">{prefix}</span>
      {text}
    </p>
  ) : null;
}
