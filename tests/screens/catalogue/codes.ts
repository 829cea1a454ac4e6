import { checkSymbol, groupCode } from '#protocol/code';

const SYMBOLS = '7K3M9PT2H6VB4XR';

/** Of the right form, and nobody's. */
export const UNKNOWN_CODE = groupCode(SYMBOLS + checkSymbol(SYMBOLS));

/** Somebody has taken one symbol for another. */
export const SLIPPED_CODE = UNKNOWN_CODE.replace('M', 'N');
