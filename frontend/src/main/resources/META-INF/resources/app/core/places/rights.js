/**
 * Who may write places, as the doors hold it: units are for administrators of the whole district, zones and pilot sites for
 * administrators whose territory holds the ground.
 *
 * @typedef {{role: string, territoryCode: string}} Person
 */

/**
 * @param {Person} me
 * @param {string} district  code
 * @param {import('./list.js').Register} register
 * @param {{townCode: string, villageCode?: string|null}|null} [ground]  of a place that is there; null: of a new one
 */
export function mayWrite({ role, territoryCode }, district, register, ground = null) {
  if (role !== 'ADMIN') return false;
  if (territoryCode === district) return true;
  return register !== 'units' && (ground === null || (ground.villageCode ?? ground.townCode).startsWith(territoryCode));
}
