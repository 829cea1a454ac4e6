import { SharedSwitch } from '../SharedSwitch';
import type { StepOf } from './stepProps';

/** On the screen that sends: the last moment to say who else uses the device. */
export const LastWords = ({ isLast, post, messages, redraw, seeBefore }: StepOf) =>
  isLast ? <SharedSwitch post={post} messages={messages} changed={redraw} see={seeBefore} /> : null;
