import type { ComponentChildren } from 'preact';
import type { ConsultMessages } from '#messages/vi/consult';
import type { ConsultProps } from '#panel/parts';
import { type Consultation, type Phase, phaseOf } from '#protocol/consultation';
import { inLanguage } from '#protocol/text';

interface AboutProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly children: ComponentChildren;
}

/** What a consultation is about: who asks, until when, what for, and where the whole text is. */
export function About({ consultation, parts, post, messages, children }: AboutProps) {
  const { Title } = parts;
  const { documents, resultsBy, interventions = [] } = consultation;
  const title = inLanguage(consultation.title, messages.lang);
  const agency = inLanguage(consultation.agency, messages.lang);
  const summary = inLanguage(consultation.summary, messages.lang);
  const now = post.reader.now();
  const phase = phaseOf(consultation, now);
  const isResultless = !consultation.results && !consultation.annulled;
  const facts = [
    ...documents.filter(safe).map((document) => {
      const { text, lang } = inLanguage(document.title, messages.lang);
      return (
        <li key={document.url}>
          {`${messages.document}: `}
          <a href={document.url} target="_blank" rel="noopener noreferrer" lang={lang}>
            {text}
          </a>
        </li>
      );
    }),
    isResultless && phase !== 'closed' && !resultsBy && (
      <li key="after">{messages.resultsAfter[consultation.resultsFrom ?? 'closing']}</li>
    ),
    isResultless && resultsBy && <li key="by">{messages.resultsBy(resultsBy)}</li>,
  ].filter(Boolean);
  return (
    <>
      <Title lang={title.lang}>{title.text}</Title>
      <p class="hint" lang={agency.lang}>
        {agency.text}
      </p>
      <p class={phase === 'open' ? 'when' : 'note'}>{when(consultation, phase, messages, now)}</p>
      {interventions.map(({ kind, at, reason }) => (
        <p class="note" key={at}>
          {`${messages.interventions[kind]?.(at) ?? ''} `}
          <span lang="vi">{reason}</span>
        </p>
      ))}
      <p class="about" lang={summary.lang}>
        {summary.text}
      </p>
      {/* An empty list would be read out as one. */}
      {facts.length > 0 && <ul class="facts">{facts}</ul>}
      {phase === 'open' && <p class="hint">{messages.advisory}</p>}
      {children}
    </>
  );
}

function when(
  { opensAt, closesAt, annulled }: Consultation,
  phase: Phase,
  messages: ConsultMessages,
  now: number,
): string {
  if (annulled) return messages.annulled;
  if (phase === 'open')
    return `${messages.phase.open} ${messages.until(closesAt)} (${messages.left(Date.parse(closesAt) - now)})`;
  return phase === 'closed' ? messages.closed(closesAt) : messages.upcoming(opensAt);
}

/** An address is data too; only https leads out of here. */
const safe = ({ url }: { readonly url: string }) => /^https:\/\//i.test(url);
