import type { Intent } from '#protocol/question';

/** What was written and not submitted: the words and the topic, never contact details, never photos. */
export interface QuestionWords {
  readonly intent: Intent;
  readonly text: string;
  readonly topic: string | null | undefined;
}

/** What of a question may be kept before it is submitted, whatever else is with it. */
export const wordsOfQuestion = ({ intent, text, topic }: QuestionWords): QuestionWords => ({
  intent,
  text,
  topic,
});
