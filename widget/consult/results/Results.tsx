import type { ConsultMessages } from '#messages/vi/consult';
import type { Consultation, ItemResult, Outcome } from '#protocol/consultation';
import { type Step, stepsOf } from '../steps';
import { ItemResults } from './ItemResults';

interface ResultsProps {
  readonly consultation: Consultation;
  readonly endpoint: string;
  readonly phase: 'open' | 'closed';
  readonly messages: ConsultMessages;
}

/** What came of a consultation: how many took part, by what they voted with, and item by item what they said and what was made of it. */
export function Results({ consultation, endpoint, phase, messages }: ResultsProps) {
  const { results, outcomes = [], resultsBy, text } = consultation;
  const resultOf = ({ item }: Step): ItemResult | undefined =>
    results?.items.find((one) => one.item === item.id);
  const outcomeOf = ({ item }: Step): Outcome | undefined => outcomes.find((one) => one.item === item.id);
  const steps = stepsOf(consultation);
  // Of hundreds of clauses those that somebody said something of.
  const told = steps.filter((step) => {
    const result = resultOf(step);
    return outcomeOf(step) || (result && (!step.asked || isAnswered(result)));
  });
  return (
    <section class="results" aria-label={messages.results}>
      <h3>{messages.results}</h3>
      {!results && <p>{messages.noResults(resultsBy)}</p>}
      {results?.ballots.length === 0 && <p>{messages.nobody}</p>}
      {results?.ballots.map(({ credential, counted }) => (
        <p key={credential}>{messages.counted[credential]?.(counted)}</p>
      ))}
      {results && results.later > 0 && <p class="hint">{messages.later[phase](results.later)}</p>}
      {told.map((step) => (
        <ItemResults
          key={step.item.id}
          step={step}
          draft={text}
          result={resultOf(step)}
          outcome={outcomeOf(step)}
          folded={text !== undefined && step.asked !== null}
          messages={messages}
        />
      ))}
      {results && told.length < steps.length && (
        <p class="hint">{messages.nobodyOn(steps.length - told.length)}</p>
      )}
      {results && results.gone > 0 && <p class="hint">{messages.gone(results.gone)}</p>}
      {results?.export && (
        <p class="hint">
          {BELOW.test(results.export.file) && (
            <a href={`${endpoint}/${results.export.file}`} target="_blank" rel="noopener noreferrer">
              {messages.exported}
            </a>
          )}
          {` ${messages.recount(results.export.sha256)}`}
        </p>
      )}
    </section>
  );
}

const isAnswered = ({ tallies, earlier, words }: ItemResult) =>
  earlier > 0 || words.length > 0 || tallies.some(({ answered }) => answered > 0);

/** A file below the endpoint, and no other address. */
const BELOW = /^(?!.*\.\.)[a-z0-9][a-z0-9/.-]*$/;
