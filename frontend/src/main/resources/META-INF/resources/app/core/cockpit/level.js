/** Lengths of unit codes: county 6, town 9, village 12. */
const TOWN_DIGITS = 9;
const VILLAGE_DIGITS = 12;

/**
 * @param {string} within  code of the unit that one looks into; '' for the district
 * @returns {'town'|'village'|'zone'} the level of what lies in it
 */
export function levelWithin(within) {
  if (within.length >= VILLAGE_DIGITS) return 'zone';
  return within.length >= TOWN_DIGITS ? 'village' : 'town';
}

/**
 * @param {string} within
 * @returns {string[]} codes of the units around it and of itself, the widest first, without the district
 */
export const pathTo = (within) => [TOWN_DIGITS, VILLAGE_DIGITS].filter((digits) => within.length >= digits).map((digits) => within.slice(0, digits));
