import { factsOf } from '../law/factsOf';
import type { Law } from '../law/law';
import type { InitWords } from '../words/words';

/** `lawyer.md`: all that the new portal takes to be the law, and what nobody found, for a lawyer to go through. */
export function lawyerPage(portal: string, law: Law, { lang, lawyer }: InitWords): string {
  const facts = factsOf(law);
  const listed = (sure: boolean) =>
    facts.filter((fact) => fact.sure === sure).map((fact) => `- [ ] ${lawyer.fact(fact)}`);
  return [
    `# ${lawyer.title(portal)}`,
    '',
    lawyer.intro,
    '',
    `## ${lawyer.unsure}`,
    '',
    ...listed(false),
    '',
    `## ${lawyer.questions}`,
    '',
    ...law.questions.map((question) => `- [ ] ${question[lang] ?? question.vi}`),
    '',
    `## ${lawyer.sure}`,
    '',
    ...listed(true),
    '',
  ].join('\n');
}
