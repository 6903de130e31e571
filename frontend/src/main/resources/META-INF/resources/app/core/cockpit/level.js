/**
 * Where one stands on the way from the district to a work. `within` is as the server writes it: `440605011`, `440605011029`,
 * `440605011029/zone:12`, `440605011/no-village`.
 */

/** Lengths of unit codes: county 6, town 9, village 12. */
const TOWN_DIGITS = 9;
const VILLAGE_DIGITS = 12;

/**
 * @param {string} within  '' for the district
 * @returns {'town'|'village'|'zone'|'work'} the level of what lies in it
 */
export function levelWithin(within) {
  if (/zone|village/.test(within)) return 'work';
  if (within.length >= VILLAGE_DIGITS) return 'zone';
  return within.length >= TOWN_DIGITS ? 'village' : 'town';
}

/**
 * @param {string} within
 * @returns {string[]} the units around it, the widest first, without the district, and what it chooses of the last one
 */
export function pathTo(within) {
  const [unit, choice] = within.includes('/') ? within.split('/') : [/^\d/.test(within) ? within : '', /^\d/.test(within) ? '' : within];
  const units = [TOWN_DIGITS, VILLAGE_DIGITS].filter((digits) => unit.length >= digits).map((digits) => unit.slice(0, digits));
  return choice ? [...units, within] : units;
}

/**
 * @param {string} within
 * @returns {number|null} the zone that it ends in
 */
export function zoneOf(within) {
  const found = /zone:(\d+)$/.exec(within);
  return found ? Number(found[1]) : null;
}
