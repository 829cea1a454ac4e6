/** Where what a person sees is written. */
export const WORD_FILES = {
  vi: [
    'widget/messages/vi/launcher.ts',
    'widget/messages/vi/panel.ts',
    'widget/messages/vi/consult.ts',
    'widget/messages/vi/doctor.ts',
    'widget/messages/vi/doctorCommand.ts',
    'server/desk/words.ts',
    'server/desk/consultations/words.ts',
    'server/desk/consultations/doubtWords.ts',
    'server/desk/consultations/form/fieldWords.ts',
    'server/desk/consultations/form/issueWords.ts',
    'server/init/words/vi.ts',
    'demo/builder/words/vi.ts',
    'demo/backstage/words/vi.ts',
  ],
  en: [
    'widget/messages/en/launcher.ts',
    'widget/messages/en/panel.ts',
    'widget/messages/en/consult.ts',
    'widget/messages/en/doctor.ts',
    'widget/messages/en/doctorCommand.ts',
    'server/init/words/en.ts',
    'demo/builder/words/en.ts',
    'demo/backstage/words/en.ts',
  ],
  both: ['server/plain/words.ts', 'server/plain/consultations/words.ts'],
} as const;
