import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelMessages } from '#messages/vi/panel';
import { lengthOf } from '#protocol/text';
import { FieldError } from './FieldError';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly max: number;
  readonly initial: string;
  readonly messages: PanelMessages['fields'];
  readonly changed: (text: string) => void;
  readonly say: (words: string) => void;
}

/**
 * A long text. Uncontrolled: while a person types, with Telex or an input method, the program writes neither the value
 * nor the selection. Typing past the limit is possible; the count shows from 80 % and is spoken after a pause.
 */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, max, messages } = props;
  const initial = useRef(props.initial).current;
  const [length, setLength] = useState(() => lengthOf(initial));
  const count =
    length > max ? messages.over(length - max) : length >= max * 0.8 ? messages.left(max - length) : '';
  const { say } = props;
  useEffect(() => {
    if (!count) return;
    const timer = setTimeout(() => say(count), 2000);
    return () => clearTimeout(timer);
  }, [count, say]);
  const input = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    setLength(lengthOf(value));
    props.changed(value);
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="name" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError id={`${id}-error`} prefix={messages.error} text={error} />
      <textarea
        id={id}
        defaultValue={initial}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onInput={input}
      />
      <p class="hint">{count}</p>
    </div>
  );
}
