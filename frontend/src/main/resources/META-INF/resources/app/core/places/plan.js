/**
 * How many units and key areas the plans of the district count, by group.
 *
 * Units: the special plan of consolidation (土地综合整治专项规划), 267 in all. Key areas: 七湖三湾一站一园.
 *
 * @typedef {{group: string, registered: number, planned: number}} GroupCount
 */

/** @type {Record<string, {member: string, planned: Record<string, number>}>} */
const PLANS = {
  UNIT: { member: 'planType', planned: { INDUSTRY_CLUSTER: 148, FARMING: 43, BUILD_AND_VACATE: 61, ECOLOGY: 15 } },
  KEY_AREA: { member: 'keyGroup', planned: { LAKE: 7, BAY: 3, STATION: 1, PARK: 1 } },
};

/**
 * What was withdrawn does not count.
 *
 * @param {import('./list.js').PlaceRow[]} rows
 * @param {string} kind
 * @returns {GroupCount[]} none for kinds that no plan counts
 */
export function againstPlan(rows, kind) {
  const plan = PLANS[kind];
  if (!plan) return [];
  const present = rows.filter((row) => row.kind === kind && row.status !== 'WITHDRAWN');
  return Object.entries(plan.planned).map(([group, planned]) => ({ group, planned, registered: present.filter(({ properties }) => properties[plan.member] === group).length }));
}
