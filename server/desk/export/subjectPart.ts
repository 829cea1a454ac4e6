import { html } from 'hono/html';
import type { HostedPortal } from '../../hostedPortal';
import type { Html } from '../../plain/layout';
import { communeName } from '../communeName';
import { type Asked, UNSURE } from '../inbox/asked';
import { FINDING } from '../inbox/words';
import { standingWords } from '../standingWords';
import { STATISTICS } from '../statistics/words';
import { topicName } from '../topicName';
import type { Subject } from './request';

type Line = readonly [name: string, value: string];

/** What the list or the tables were asked for: whoever forgot that it was narrowed would take a part for the whole. */
export function subjectPart(subject: Subject, hosted: HostedPortal, dueSoon: number): Html {
  const lines: readonly Line[] =
    subject.what === 'questions'
      ? linesOf(subject.asked, hosted, dueSoon)
      : [[STATISTICS.title, STATISTICS.period(subject.months)]];
  return html`<dl class="facts">
${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

function linesOf(asked: Asked, hosted: HostedPortal, dueSoon: number): readonly Line[] {
  const { standing, words, topic, commune, due } = asked;
  const lines: Line[] = [[FINDING.standing, standing === 'all' ? FINDING.any : standingWords(standing)]];
  if (words) lines.push([FINDING.words, words]);
  if (topic) lines.push([FINDING.topic, topicName(hosted, topic === UNSURE ? null : topic)]);
  if (commune) lines.push([FINDING.commune, communeName(hosted, commune)]);
  if (due) lines.push([FINDING.dueFilter, FINDING.due(dueSoon)[due]]);
  return lines;
}
