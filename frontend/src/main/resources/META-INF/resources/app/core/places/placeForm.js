/**
 * The form of a place: what each kind is asked, what is wanting, and what is stated to the server.
 *
 * @typedef {import('./list.js').PlaceKind} PlaceKind
 * @typedef {Record<string, string>} Form  every field is text as it stands in its box, '' where nothing is said
 * @typedef {'missing'|'number'|'large'|'later'|'order'} Fault
 */

export const NAME_LENGTH_MAX = 100;
export const CODE_LENGTH_MAX = 32;
export const THEME_LENGTH_MAX = 200;
export const SOURCE_LENGTH_MAX = 300;

export const THEMES = ['INDUSTRY', 'FARMLAND', 'URBAN_RURAL', 'VILLAGE'];
export const PLAN_TYPES = ['INDUSTRY_CLUSTER', 'FARMING', 'BUILD_AND_VACATE', 'ECOLOGY'];
export const KEY_GROUPS = ['LAKE', 'BAY', 'STATION', 'PARK'];
export const RENOVATIONS = ['CCGZ', 'ZHZZ', 'FKFL'];

const NAMES = ['code', 'name', 'nameEn'];
const OF_UNITS = ['parentId', 'status', 'baselineOn', 'completedOn', 'source'];

/** @type {Record<PlaceKind, string[]>} in the order of the form */
const FIELDS = {
  AREA: [...NAMES, 'status', 'baselineOn', 'completedOn', 'source'],
  UNIT: [...NAMES, 'theme', 'planType', ...OF_UNITS],
  PROJECT: [...NAMES, ...OF_UNITS],
  KEY_AREA: [...NAMES, 'keyGroup', ...OF_UNITS],
  ZONE: [...NAMES, 'renovation', 'status', 'occupants', 'floorAreaSquareMetres', 'targetMu', 'startedOn', 'dueOn', 'completedOn', 'source'],
  SITE: [...NAMES, 'theme', 'themeEn', 'source'],
};

/** The most that the doors take. @type {Record<string, number>} */
const NUMBERS_MAX = { occupants: 100_000, floorAreaSquareMetres: 99_999_999.99, targetMu: 1_000_000 };
/** @type {Record<string, RegExp>} */
const NUMBERS = { occupants: /^\d+$/, floorAreaSquareMetres: /^\d+(\.\d{1,2})?$/, targetMu: /^\d+(\.\d{1,3})?$/ };

const MAY_BE_ABSENT = ['parentId', 'baselineOn', 'source', 'dueOn'];

/**
 * @param {PlaceKind} kind
 * @param {Form} [form]  what does not apply is left out
 */
export const fieldsOf = (kind, form) => FIELDS[kind].filter((field) => field !== 'completedOn' || !form || form.status === 'COMPLETED');

/**
 * @param {PlaceKind} kind
 * @returns {Form}
 */
export function emptyForm(kind) {
  const form = Object.fromEntries(FIELDS[kind].map((field) => [field, '']));
  return 'status' in form ? { ...form, status: 'PLANNED' } : form;
}

/**
 * @param {PlaceKind} kind
 * @param {Record<string, any>} properties  as the server gives them
 * @returns {Form}
 */
export const formOf = (kind, properties) => Object.fromEntries(FIELDS[kind].map((field) => [field, String(properties[field] ?? '')]));

/**
 * @param {PlaceKind} kind
 * @param {Form} form
 * @param {string} today
 * @returns {Record<string, Fault>} field → the first thing that is wrong with it
 */
export function faultsOf(kind, form, today) {
  const faults = fieldsOf(kind, form).map((field) => /** @type {[string, Fault|null]} */ ([field, faultOf(kind, field, form, today)]));
  return /** @type {Record<string, Fault>} */ (Object.fromEntries(faults.filter(([, fault]) => fault)));
}

/**
 * @param {PlaceKind} kind
 * @param {string} field
 * @param {Form} form
 * @param {string} today
 * @returns {Fault|null}
 */
function faultOf(kind, field, form, today) {
  const value = form[field].trim();
  if (!value) return isWanted(kind, field, form) ? 'missing' : null;
  if (field in NUMBERS) return !NUMBERS[field].test(value) ? 'number' : Number(value) > NUMBERS_MAX[field] ? 'large' : null;
  if (field === 'completedOn') return value > today ? 'later' : value < (form.startedOn || form.baselineOn || value) ? 'order' : null;
  return field === 'dueOn' && value < (form.startedOn || value) ? 'order' : null;
}

/**
 * @param {PlaceKind} kind
 * @param {string} field
 * @param {Form} form
 */
const isWanted = (kind, field, form) => (field === 'startedOn' ? form.status !== 'PLANNED' : !MAY_BE_ABSENT.includes(field));

/**
 * @param {PlaceKind} kind
 * @param {Form} form
 * @param {object} geometry
 * @returns {object} the feature that is stated
 */
export function statedOf(kind, form, geometry) {
  const properties = Object.fromEntries(FIELDS[kind].map((field) => [field, fieldsOf(kind, form).includes(field) ? valueOf(field, form[field].trim()) : null]));
  return { type: 'Feature', geometry, properties: kind === 'ZONE' || kind === 'SITE' ? properties : { ...properties, kind } };
}

/**
 * @param {string} field
 * @param {string} text
 */
function valueOf(field, text) {
  if (text === '') return null;
  return field in NUMBERS || field === 'parentId' ? Number(text) : text;
}

/**
 * Whether something new would be built on the ground, as the registers judge it: reclaimed land is not built upon.
 *
 * @param {PlaceKind} kind
 * @param {Form} form
 */
export function isBuiltUpon(kind, form) {
  if (kind === 'ZONE') return form.renovation !== 'FKFL';
  return kind === 'PROJECT' || (kind === 'UNIT' && ['INDUSTRY', 'URBAN_RURAL'].includes(form.theme));
}
