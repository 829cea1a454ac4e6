import type { Contender } from '../contender';
import { peerFile } from '../stage/files';
import { script, sheet } from '../stage/reply';

const MODEL = {
  elements: [{ type: 'comment', name: 'question', title: 'Nội dung câu hỏi', isRequired: true }],
};

/** Script tags, and a survey that is drawn when somebody asks for it. */
export const surveyJs: Contender = {
  title: 'survey-js-ui 2.5.38',
  snippet: ({ nonce }) => `<link rel="stylesheet" href="/survey/survey-core.css">
<script defer nonce="${nonce}" src="/survey/survey.core.js"></script>
<script defer nonce="${nonce}" src="/survey/survey-js-ui.js"></script>
<p><button type="button" id="survey-open">Góp ý</button></p>
<div id="survey"></div>
<script nonce="${nonce}">
document.addEventListener('DOMContentLoaded', () => {
  const survey = new Survey.Model(${JSON.stringify(MODEL)});
  document.getElementById('survey-open').onclick = () => survey.render(document.getElementById('survey'));
});
</script>`,
  replies: async () =>
    new Map([
      ['/survey/survey-core.css', sheet(peerFile('survey-core/survey-core.min.css'))],
      ['/survey/survey.core.js', script(peerFile('survey-core/survey.core.min.js'))],
      ['/survey/survey-js-ui.js', script(peerFile('survey-js-ui/survey-js-ui.min.js'))],
    ]),
  launcher: ['#survey-open'],
  form: ['#survey textarea'],
};
