import { accepts } from '#protocol/portal';
import { ContactStep } from './ContactStep';
import type { Rules } from './draft';
import type { AskProps, StepName } from './stepProps';
import { TextStep } from './TextStep';
import { TopicStep } from './TopicStep';

/** Which screens a portal's question has: what it does not ask for is no screen. */
function stepsOf(rules: Rules): readonly StepName[] {
  const where = rules.topics.length > 0 || accepts(rules, 'commune');
  return [
    'text',
    ...(where ? ['topic' as const] : []),
    ...(rules.privacy && isSecureContext ? ['contact' as const] : []),
  ];
}

const STEPS = { text: TextStep, topic: TopicStep, contact: ContactStep };

/** A question, screen by screen; the last one sends it. */
export function Ask({ step, ...props }: AskProps & { readonly step: StepName }) {
  const steps = stepsOf(props.rules);
  const following = steps[steps.indexOf(step) + 1];
  const Shown = STEPS[step];
  return (
    <Shown
      key={step}
      {...props}
      isLast={!following}
      next={
        following
          ? async () => {
              props.go(following);
              return [];
            }
          : props.submit
      }
      isKept={() => props.post.outbox.where() === 'device'}
    />
  );
}
