/**
 * From what was issued down to what is left: the steps of a waterfall.
 *
 * @typedef {{issued: number, received?: number, live: number, pledged: number, reserved: number, held: number, used: number, expired: number, cancelled: number}} Sums
 * @typedef {{name: string, amount: number, from: number, to: number}} Step
 */

const TAKEN = /** @type {const} */ (['used', 'expired', 'cancelled', 'held', 'reserved', 'pledged']);

/**
 * @param {Sums} sums of one indicator
 * @returns {Step[]} issued (and received), what was taken step by step, and what is at hand; steps of nothing are left out
 */
export function waterfall(sums) {
  const whole = Number(sums.issued) + Number(sums.received ?? 0);
  /** @type {Step[]} */
  const steps = [{ name: 'issued', amount: whole, from: 0, to: whole }];
  let level = whole;
  for (const name of TAKEN) {
    const amount = Number(sums[name]);
    if (!amount) continue;
    steps.push({ name, amount, from: level - amount, to: level });
    level -= amount;
  }
  steps.push({ name: 'live', amount: Number(sums.live), from: 0, to: Number(sums.live) });
  return steps;
}
