import type { ConsultWords } from '../words';

/** Without script a radio button that was pressed by mistake could never be let go again. It is not an answer. */
export const skip = ({ skip, lang }: ConsultWords) => ({
  value: '',
  label: { text: skip, lang },
  checked: false,
});
