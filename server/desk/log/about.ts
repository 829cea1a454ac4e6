import { isSlug, isSubmissionId } from '../../../widget/protocol/ids';
import { SUBJECT } from '../../store/subjects';
import { LOG } from './words';

/** One question, consultation or officer: what a part of the log is about. */
export interface About {
  readonly subject: string;
  /** Its kind and its id, in words. */
  readonly name: string;
  /** Its page at the desk; `null`: it has none. */
  readonly page: string | null;
}

/** What a subject of the log is, or is part of; `null`: the portal, or nothing that there is. */
export function aboutOf(subject: string): About | null {
  const [kind, id] = subject.split('/');
  if (kind === 'questions' && isSubmissionId(id))
    return { subject: SUBJECT.question(id), name: `${LOG.question} ${id}`, page: `/desk/questions/${id}` };
  if (kind === 'consultations' && isSlug(id))
    return {
      ...{ subject: SUBJECT.consultation(id), name: `${LOG.consultation}: ${id}` },
      page: `/desk/consultations/${id}`,
    };
  if (kind === 'officers' && isSlug(id))
    return { subject: SUBJECT.officer(id), name: `${LOG.officer} ${id}`, page: null };
  return null;
}
