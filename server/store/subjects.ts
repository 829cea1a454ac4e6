/**
 * What an entry of the audit log is about: a path of ids, in which what is part of another stands behind it. What has a row
 * has a subject of its own, whose last entry says what the row must be.
 */
export const SUBJECT = {
  question: (id: string) => `questions/${id}`,
  contact: (id: string) => `questions/${id}/contact`,
  step: (id: string, n: number) => `questions/${id}/steps/${n}`,
  publication: (id: string) => `questions/${id}/publication`,
  consultation: (id: string) => `consultations/${id}`,
  /** What was taken out of it as a file. */
  export: (id: string) => `consultations/${id}/export`,
  intervention: (id: string, n: number) => `consultations/${id}/interventions/${n}`,
  outcome: (id: string, item: string) => `consultations/${id}/outcomes/${item}`,
  /** Free words, by their slug: nothing else leads to who wrote them. */
  words: (id: string, slug: string) => `consultations/${id}/words/${slug}`,
  /** Questions or statistics that were taken out as a file. */
  questionsExport: (id: string) => `exports/${id}`,
  officer: (id: string) => `officers/${id}`,
  /** Its topics and communes. */
  portal: 'portal',
} as const;

/** Whether a subject is another one, or part of it. */
export const isWithin = (subject: string, whole: string): boolean =>
  subject === whole || subject.startsWith(`${whole}/`);
