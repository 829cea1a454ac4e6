const KEPT = 100;

/**
 * The last posts that came, in memory alone.
 * @typedef {import('../arrival').Arrival} Arrival
 */
export function createRecord() {
  /** @type {Arrival[]} */
  let arrivals = [];
  let count = 0;
  return {
    /** @param {Omit<Arrival, 'n' | 'answer'>} arrival @returns {number} its number */
    add(arrival) {
      count += 1;
      arrivals = [...arrivals, { ...arrival, n: count, answer: 'under-way' }].slice(-KEPT);
      return count;
    },
    /** @param {number} n @param {'reached' | 'lost'} answer */
    settle(n, answer) {
      arrivals = arrivals.map((one) => (one.n === n ? { ...one, answer } : one));
    },
    /** @returns {readonly Arrival[]} oldest first */
    list: () => arrivals,
  };
}
