import { pageAddress } from '../pageAddress';
import type { ReceiptProps } from './ReceiptSlip';

/** What the code is good for, and where. */
export const whatFollows = ({ canFollow, isKept, messages: { receipt } }: ReceiptProps): string =>
  canFollow ? receipt.follow(pageAddress(location), isKept) : receipt.keep;
