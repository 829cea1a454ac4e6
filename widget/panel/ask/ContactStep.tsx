import type { Age, ContactField } from '#protocol/contact';
import type { Issue } from '#protocol/issue';
import type { Privacy } from '#protocol/privacy';
import { questionIssues } from '#protocol/question';
import { inLanguage } from '#protocol/text';
import { Choices } from '../fields/Choices';
import { LineField, type LineKind } from '../fields/LineField';
import { living } from '../living';
import { ConsentBoxes } from './ConsentBoxes';
import { contactOf, partsOf, purposesFor } from './draft';
import { LastWords } from './LastWords';
import { Notice } from './Notice';
import { Step } from './Step';
import type { StepOf } from './stepProps';

const AGE = 'gop-y-age';
const control = (name: string) => `gop-y-${name}`;
const box = (purpose: string) => `gop-y-purpose-${purpose}`;
const KIND: Readonly<Record<ContactField, LineKind>> = { name: 'name', phone: 'tel', email: 'email' };

/** `/contact/phone` is about its field, `/consent` about the box of the purpose that is missing. */
const controlOf = (issue: Issue): string =>
  issue.code === 'consent-missing' ? box(issue.purpose) : control(issue.pointer.split('/').pop() ?? '');

/** How to reach the citizen: all of it may be left out. What has to be agreed to comes with what it is asked for. */
export const ContactStep = living<StepOf>((life, { messages, rules, draft, changed, page }) => {
  const words = messages.ask;
  const privacy = rules.privacy as Privacy;
  // What was ticked under another text was not agreed to under this one.
  if (draft().notice !== privacy.hash) changed({ agreed: {}, notice: privacy.hash });
  const change: typeof changed = (part) => {
    changed(part);
    // A box that leaves the screen comes back as it came the first time.
    const there = purposesFor(draft(), rules).filter((one) => draft().agreed[one.id]);
    changed({ agreed: Object.fromEntries(there.map(({ id: one }) => [one, draft().agreed[one] as string])) });
    life.redraw();
  };
  const agree = (purpose: string, is: boolean) => {
    const { [purpose]: _, ...others } = draft().agreed;
    change({ agreed: is ? { ...others, [purpose]: new Date().toISOString() } : others });
  };
  const own = (issue: Issue) => /^\/(contact|consent)/.test(issue.pointer);
  return (props) => {
    const { isLast, isKept, next, canFollow } = props;
    const given = contactOf({ ...draft(), age: undefined }, rules);
    const purposes = purposesFor(draft(), rules);
    return (
      <Step
        messages={messages}
        title={words.contactTitle}
        issues={() => questionIssues(partsOf(draft(), rules, messages.lang, page), rules).filter(own)}
        matters={() => given !== undefined || draft().photos.length > 0}
        controlOf={controlOf}
        next={next}
        isLast={isLast}
        isKept={isKept}
      >
        {(errorOf) => (
          <>
            <p>{words.contactHint(canFollow)}</p>
            {draft().photos.length > 0 && <p>{words.photosNeed}</p>}
            <Notice privacy={privacy} messages={messages} />
            {privacy.fields.map((field) => (
              <LineField
                key={field}
                id={control(field)}
                kind={KIND[field]}
                label={words.contact[field]}
                error={errorOf(control(field))}
                errorPrefix={messages.fields.error}
                initial={draft().contact[field]}
                changed={(text) => change({ contact: { ...draft().contact, [field]: text } })}
              />
            ))}
            {privacy.minors && given && (
              <Choices
                id={AGE}
                legend={words.age}
                rows={(['adult', 'minor'] as const).map((age) => ({
                  value: age,
                  label: words.ages[age](privacy.minors?.under ?? 0),
                }))}
                initial={draft().age}
                errorPrefix={messages.fields.error}
                error={errorOf(AGE)}
                changed={(age) => change({ age: age as Age })}
              />
            )}
            <ConsentBoxes
              errorPrefix={messages.fields.error}
              boxes={purposes.map(({ id, label }) => ({
                id: box(id),
                label: inLanguage(label, messages.lang),
                ticked: draft().agreed[id] !== undefined,
                error: errorOf(box(id)),
                changed: (is) => agree(id, is),
              }))}
            />
            <LastWords {...props} />
          </>
        )}
      </Step>
    );
  };
});
