/**
 * Works that are put together for an acceptance: what a form asks of the server, and what its plan shows on the map.
 *
 * @typedef {{geometry: object} | {parcels: number[]} | {groundOfZone: number}} StatedGround
 *
 * @typedef {object} WorkForm
 * @property {StatedGround} ground    drawn, or taken from what is there
 * @property {string} category        '' while none is chosen
 * @property {string} acceptedOn      a day, YYYY-MM-DD
 * @property {string} documentNo
 * @property {number|null} zoneId     in whose figures it counts
 *
 * @typedef {{category: string, documentNo?: string, recordNumber?: string, work?: number, squareMetres: number, where: object}} Overlap
 * @typedef {{ofItsCategory: Overlap[], ofOthers: Overlap[], geometry: object, squareMetres: number, countedSquareMetres: number}} PlannedWork
 * @typedef {{works: PlannedWork[], totals: object[], findings: {severity: string, code: string, where: object|null, work: number}[]}} AcceptancePlan
 */

export const DOCUMENT_LENGTH_MAX = 64;

/**
 * @param {StatedGround} ground
 * @param {WorkForm|undefined} before  the work before it: what is accepted together has its day and document in common
 * @returns {WorkForm}
 */
export function workOn(ground, before) {
  const { category = '', acceptedOn = '', documentNo = '' } = before ?? {};
  return { ground, category, acceptedOn, documentNo, zoneId: 'groundOfZone' in ground ? ground.groundOfZone : null };
}

/** @param {{geometry: object, category: string, acceptedOn: string, documentNo: string, zoneId?: number|null}} stated  as the server keeps it */
export const formOfWork = ({ geometry, category, acceptedOn, documentNo, zoneId = null }) => ({ ground: { geometry }, category, acceptedOn, documentNo, zoneId });

/**
 * What is missing, field by field.
 *
 * @param {WorkForm} form
 * @param {string} today
 * @returns {Record<string, 'missing'|'later'>}
 */
export function faultsOf({ category, acceptedOn, documentNo }, today) {
  /** @type {Record<string, 'missing'|'later'>} */
  const faults = {};
  if (!category) faults.category = 'missing';
  if (!acceptedOn) faults.acceptedOn = 'missing';
  else if (acceptedOn > today) faults.acceptedOn = 'later';
  if (!documentNo.trim()) faults.documentNo = 'missing';
  return faults;
}

/**
 * The works as the server is asked. A plan needs no document yet: the day and the ground say what would count.
 *
 * @param {WorkForm[]} forms
 * @param {string} today
 * @returns {object[]|null} null while a category is missing
 */
export function worksToPlan(forms, today) {
  if (!forms.length || forms.some(({ category }) => !category)) return null;
  return forms.map((form) => stated({ ...form, acceptedOn: form.acceptedOn || today, documentNo: form.documentNo.trim() || '-' }));
}

/** @param {WorkForm} form */
export const stated = ({ ground, category, acceptedOn, documentNo, zoneId }) => ({ ...ground, category, acceptedOn, documentNo: documentNo.trim(), ...(zoneId === null ? {} : { zoneId }) });

/**
 * Ground that does not count again, as places on the map.
 *
 * @param {AcceptancePlan|null} plan
 * @returns {{severity: 'WARNING', code: string, where: object}[]}
 */
export const overlapPlaces = (plan) => (plan?.works ?? []).flatMap(({ ofItsCategory }) => ofItsCategory.map(({ where }) => ({ severity: /** @type {'WARNING'} */ ('WARNING'), code: 'COUNTED_BEFORE', where })));
