import type { EndpointFinding } from './endpoint/endpointFinding';
import type { LoaderFinding } from './loaderFinding';
import type { PageFinding } from './pageFinding';
import type { PolicyFinding } from './policy/policyFinding';
import type { TagFinding } from './tag/tagFinding';

/**
 * One thing that the doctor looked at, as codes and facts; the words are made from it in `messages`.
 * `wrong`: something does not work. `note`: it works, with a consequence worth knowing. `good`: it was looked at and is right.
 * `paste`, where there is one, is text for the page or its policy, ready to be copied.
 */
export type Finding = TagFinding | LoaderFinding | PolicyFinding | EndpointFinding | PageFinding;
