import fields from '../../tests/mutants/fields.mjs';
import frame from '../../tests/mutants/frame.mjs';
import guest from '../../tests/mutants/guest.mjs';
import sight from '../../tests/mutants/sight.mjs';
import status from '../../tests/mutants/status.mjs';
import vietnamese from '../../tests/mutants/vietnamese.mjs';

/**
 * One way to break a check, and the test that has to notice.
 * @typedef {{
 *   check: number,
 *   name: string,
 *   file: string,
 *   from: string,
 *   to: string,
 *   test: { project: string, file: string, name: string, only?: string },
 * }} Mutant
 */

/**
 * By the sections of the table.
 * @type {Readonly<Record<string, readonly Mutant[]>>}
 */
export const SECTIONS = { frame, fields, status, sight, vietnamese, guest };

/** @type {readonly Mutant[]} */
export const MUTANTS = Object.values(SECTIONS).flat();
