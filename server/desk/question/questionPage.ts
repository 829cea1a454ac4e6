import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { SUBJECT } from '../../store/subjects';
import { layout } from '../layout';
import { logLink } from '../log/logLink';
import { noticePart } from '../noticePart';
import { pageTitle } from '../pageTitle';
import { topicName } from '../topicName';
import { WORDS } from '../words';
import { actsPart } from './actsPart';
import { contactPart } from './contactPart';
import { factsPart } from './factsPart';
import { flagsPart } from './flagsPart';
import { historyPart } from './historyPart';
import { photosPart } from './photosPart';
import { publicationPart } from './publicationPart';
import type { QuestionView } from './questionView';

/** A question with everything that came with it and all that can be done about it. */
export function questionPage(view: QuestionView): Html {
  const { session, hosted, question, notice } = view;
  const title = `${WORDS.intent(question.intent)}: ${topicName(hosted, question.topic)}`;
  return layout(
    { session, portal: hosted.portal },
    'questions',
    pageTitle(title, notice),
    html`${noticePart(notice)}
<h1>${title}</h1>
${factsPart(view)}
${flagsPart(question.flags)}
${photosPart(question)}
<div class="case">
<div>
${actsPart(view)}
${publicationPart(view)}
</div>
<div>
${contactPart(view)}
${historyPart(question.history)}
${logLink(session, SUBJECT.question(question.id))}
</div>
</div>`,
  );
}
