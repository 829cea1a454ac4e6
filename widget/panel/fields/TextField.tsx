import type { PanelMessages } from '#messages/vi/panel';
import { lengthOf } from '#protocol/text';
import { takeFocus } from '../frame/takeFocus';
import { living } from '../living';
import { FieldError } from './FieldError';

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly max: number;
  readonly initial: string;
  /** It takes the focus when it comes. */
  readonly focused: boolean;
  readonly messages: PanelMessages['fields'];
  readonly changed: (text: string) => void;
  readonly say: (words: string) => void;
}

/**
 * A long text. Uncontrolled: while a person types, with Telex or an input method, the program writes neither the value
 * nor the selection. Typing past the limit is possible; the count shows from 80 % and is spoken after a pause.
 */
export const TextField = living<TextFieldProps>(({ redraw, onLeave }, { initial, focused }) => {
  let length = lengthOf(initial);
  let pause: ReturnType<typeof setTimeout> | undefined;
  onLeave(() => clearTimeout(pause));
  const first = (element: HTMLElement | null) => {
    if (focused) takeFocus(element);
  };
  const countOf = ({ max, messages }: TextFieldProps) =>
    length > max ? messages.over(length - max) : length >= max * 0.8 ? messages.left(max - length) : '';

  return (props) => {
    const { id, label, lang, hint, error, messages } = props;
    const input = (event: Event) => {
      const { value } = event.target as HTMLTextAreaElement;
      length = lengthOf(value);
      props.changed(value);
      clearTimeout(pause);
      const count = countOf(props);
      if (count) pause = setTimeout(() => props.say(count), 2000);
      redraw();
    };
    return (
      <div class={error ? 'field wrong' : 'field'}>
        <label class="name" for={id} lang={lang}>
          {label}
        </label>
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
        <FieldError id={`${id}-error`} prefix={messages.error} text={error} />
        <textarea
          id={id}
          ref={first}
          defaultValue={initial}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          onInput={input}
        />
        <p class="hint">{countOf(props)}</p>
      </div>
    );
  };
});
