import fields from '../../tests/mutants/accessibility/fields.mjs';
import frame from '../../tests/mutants/accessibility/frame.mjs';
import guest from '../../tests/mutants/accessibility/guest.mjs';
import sight from '../../tests/mutants/accessibility/sight.mjs';
import status from '../../tests/mutants/accessibility/status.mjs';
import vietnamese from '../../tests/mutants/accessibility/vietnamese.mjs';
import collector from '../../tests/mutants/threats/collector.mjs';
import desk from '../../tests/mutants/threats/desk.mjs';
import leaving from '../../tests/mutants/threats/leaving.mjs';
import officers from '../../tests/mutants/threats/officers.mjs';
import photos from '../../tests/mutants/threats/photos.mjs';
import telling from '../../tests/mutants/threats/telling.mjs';
import widget from '../../tests/mutants/threats/widget.mjs';

/**
 * One way to break what a row of a table says, and the test that has to notice.
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
 * A page with a table whose rows are held by tests.
 * @typedef {{
 *   page: string,
 *   checks: number,
 *   sections: Readonly<Record<string, readonly Mutant[]>>,
 * }} Table
 */

/**
 * By the name under which they are asked for.
 * @type {Readonly<Record<string, Table>>}
 */
export const TABLES = {
  accessibility: {
    page: 'tests/accessibility.md',
    checks: 50,
    sections: { frame, fields, status, sight, vietnamese, guest },
  },
  threats: {
    page: 'tests/threats.md',
    checks: 35,
    sections: { widget, collector, photos, desk, telling, officers, leaving },
  },
};

/** @param {Table} table @returns {readonly Mutant[]} */
export const mutantsOf = ({ sections }) => Object.values(sections).flat();
