/**
 * How an acceptance indicator is read: which side of its threshold is good, and what its numbers are in.
 *
 * @typedef {'PERCENT'|'SQUARE_METRES'|'MULTIPLE'|'NONE'} Unit
 */

/** @type {Record<string, '≥'|'≤'|'='>} */
const SIDES = {
  NEW_FARMLAND_RATE: '≥', BASIC_FARMLAND_GAIN: '≥', BASIC_FARMLAND_ADJUSTED: '≤', BASIC_FARMLAND_KEPT: '≥', FARMLAND_KEPT: '≥', RED_LINE_KEPT: '=',
  CONSTRUCTION_NOT_MORE: '≤', BOUNDARY_MULTIPLE_NOT_MORE: '≤', FARMLAND_CONTIGUITY: '≥', CONSTRUCTION_CONTIGUITY: '≥',
};

/** Numbers that are no areas. @type {Record<string, 'count'|'multiple'>} */
const OTHER_MEASURES = { patchesBefore: 'count', patchesAfter: 'count', multipleBefore: 'multiple', multipleAfter: 'multiple' };

/** @param {string} indicator */
export const sideOf = (indicator) => SIDES[indicator] ?? '';

/**
 * @param {string} name  of a number behind an indicator
 * @returns {'area'|'count'|'multiple'}
 */
export const measureOf = (name) => OTHER_MEASURES[name] ?? 'area';

/**
 * @param {{verdict: string}[]} indicators
 * @returns {{PASS: number, FAIL: number, NOT_APPLICABLE: number}} how many of each
 */
export function verdictCounts(indicators) {
  const counts = { PASS: 0, FAIL: 0, NOT_APPLICABLE: 0 };
  indicators.forEach(({ verdict }) => { counts[/** @type {keyof typeof counts} */ (verdict)] += 1; });
  return counts;
}
