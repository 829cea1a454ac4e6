import type { ConsultMessages } from '#messages/vi/consult';
import type { ConsultChunk } from '#panel/parts';
import css from '#styles/consult.css?inline';
import { ConsultationList } from './ConsultationList';
import { ConsultationScreen } from './ConsultationScreen';

/** Consultations in one language. */
export function createConsult(own: ConsultMessages): ConsultChunk {
  return (reword) => {
    const messages = reword('consult', own, null);
    return {
      css,
      List: (props) => <ConsultationList {...props} messages={messages} />,
      Consultation: (props) => <ConsultationScreen {...props} messages={messages} />,
    };
  };
}
