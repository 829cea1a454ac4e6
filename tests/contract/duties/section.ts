/** A heading of widget/protocol/README.md. */
export type Section =
  | 'What every request is like'
  | 'What every reply must have'
  | 'Sending a question'
  | 'Asking for contact details'
  | 'Sending photos'
  | 'Telling what became of it'
  | 'Taking it back'
  | 'Sending a ballot'
  | 'A text, part by part'
  | 'Reading'
  | 'What the widget makes of a reply'
  | 'Once, however often it is sent'
  | 'Refusing'
  | 'What an endpoint must not do';
