/**
 * What is computed of scenarios in the browser: rows of figures with their differences, pictures for the maps, the form.
 *
 * @typedef {import('./draftPicture.js').DraftPicture} DraftPicture
 * @typedef {import('./draftPicture.js').Look} Look
 * @typedef {'area'|'count'|'metres'|'density'} Measure  area in m²; density in metres per hectare
 * @typedef {{value: number, difference: number}} Cell
 * @typedef {{key: string, measure: Measure, code?: string, name?: string, nameEn?: string, cells: (Cell|null)[]}} Row  a cell for
 *   each column, today first; null where a scenario has no figures
 * @typedef {{key: string, rows: Row[]}} Group
 * @typedef {{name: string, records: number[]}} Scenario
 * @typedef {{title: string, note: string, territory: string, scenarios: Scenario[]}} Form
 */

export const SCENARIOS_MIN = 2;
export const SCENARIOS_MAX = 4;
export const RECORDS_MAX = 30;

/** @type {Record<string, Look>} */
const LOOKS = { ONLY_FIRST: 'RETIRE', ONLY_SECOND: 'CREATE', SHAPE: 'CHANGE', FACTS: 'CHANGE' };

/** @type {Record<string, number>} */
const LAYERS = { RETIRE: 0, NODES: 1, CHANGE: 2, CREATE: 3 };

/** @type {[string, Measure, (land: any) => number][]} */
const BLOCKS = [
  ['blocks', 'count', (land) => land.blocks.count],
  ['ready', 'area', (land) => land.blocks.size.squareMetres],
  ['largest', 'area', (land) => land.blocks.largest.squareMetres],
];

/** @type {[string, Measure, (land: any) => number][]} */
const FRAGMENTS = [
  ['parcels', 'count', (land) => land.fragmentation.parcels],
  ['mean', 'area', (land) => land.fragmentation.meanSquareMetres],
  ['median', 'area', (land) => land.fragmentation.medianSquareMetres],
  ['mesh', 'area', (land) => land.fragmentation.effectiveMeshSquareMetres],
  ['edge', 'metres', (land) => land.fragmentation.edgeMetres],
  ['density', 'density', (land) => land.fragmentation.edgeMetresPerHectare],
];

/**
 * @param {any} comparison  as the server gives it
 * @returns {Group[]}
 */
export function figureGroups({ columns }) {
  const lands = columns.map((/** @type {any} */ { land }) => land ?? null);
  return [
    { key: 'classes', rows: [
      row('total', 'area', lands, (land) => land.total.squareMetres),
      ...lands[0].landClasses.map((/** @type {any} */ { landClass, name }, /** @type {number} */ i) =>
        ({ ...row('landClass', 'area', lands, (land) => land.landClasses[i].size.squareMetres), code: landClass, name })),
    ] },
    { key: 'blocks', rows: BLOCKS.map(([key, measure, of]) => row(key, measure, lands, of)) },
    { key: 'fragmentation', rows: FRAGMENTS.map(([key, measure, of]) => row(key, measure, lands, of)) },
    { key: 'accepted', rows: columns[0].accepted.map((/** @type {any} */ { category, name, nameEn }, /** @type {number} */ i) =>
      ({ ...row('category', 'area', columns, (column) => column.accepted[i].size.squareMetres), code: category, name, nameEn })) },
  ];
}

/**
 * @param {string} key
 * @param {Measure} measure
 * @param {any[]} sides  today first; null where there is nothing to be read
 * @param {(side: any) => number} of
 * @returns {Row}
 */
function row(key, measure, sides, of) {
  const today = of(sides[0]);
  return { key, measure, cells: sides.map((side) => (side ? { value: of(side), difference: hundredths(of(side) - today) } : null)) };
}

/** What the server gave has two decimals. @param {number} value */
function hundredths(value) {
  return Math.round(value * 100) / 100;
}

/**
 * A scenario on its map: its ground filled over today's tiles, and over it what is other than on the side it is compared with.
 *
 * @param {any[]} ground  features of what is other than today
 * @param {any[]|null} compared  features of what is other than on the side that is compared; null: nothing is outlined
 * @returns {DraftPicture}
 */
export function pictureOfScenario(ground, compared) {
  const stays = ground.filter(({ properties }) => properties.difference !== 'ONLY_FIRST');
  const filled = stays.map(({ id, geometry, properties }) => ({ id, geometry, look: /** @type {Look} */ ('NODES'), landClass: properties.to.landClass }));
  const outlined = (compared ?? []).map(({ id, geometry, properties }) => ({ id, geometry, look: LOOKS[properties.difference], landClass: null }));
  outlined.sort((a, b) => LAYERS[a.look] - LAYERS[b.look]);
  return { shapes: [...filled, ...outlined], leftOut: ground.map(({ id }) => id) };
}

/** @returns {Form} @param {string} territory @param {string[]} names */
export function emptyForm(territory, names) {
  return { title: '', note: '', territory, scenarios: names.map((name) => ({ name, records: [] })) };
}

/** @returns {Form} @param {any} set  as the server gives it */
export function formOf({ title, note = '', territory, scenarios }) {
  return { title, note, territory, scenarios: scenarios.map((/** @type {Scenario} */ { name, records }) => ({ name, records: [...records] })) };
}

/**
 * @param {Form} form
 * @param {number} index
 * @param {number} record
 * @returns {Form} the record is in the scenario where it was not, and is not where it was
 */
export function toggled(form, index, record) {
  return withScenario(form, index, ({ name, records }) =>
    ({ name, records: records.includes(record) ? records.filter((id) => id !== record) : [...records, record] }));
}

/** @param {Form} form @param {number} index @param {string} name @returns {Form} */
export function renamed(form, index, name) {
  return withScenario(form, index, ({ records }) => ({ name, records }));
}

/** @param {Form} form @param {number} index @param {(scenario: Scenario) => Scenario} change */
function withScenario(form, index, change) {
  return { ...form, scenarios: form.scenarios.map((scenario, i) => (i === index ? change(scenario) : scenario)) };
}

/** @param {Form} form @param {string} name @returns {Form} */
export function withOneMore(form, name) {
  return form.scenarios.length < SCENARIOS_MAX ? { ...form, scenarios: [...form.scenarios, { name, records: [] }] } : form;
}

/** @param {Form} form @param {number} index @returns {Form} */
export function without(form, index) {
  return form.scenarios.length > SCENARIOS_MIN ? { ...form, scenarios: form.scenarios.filter((_, i) => i !== index) } : form;
}

/**
 * @param {Form} form
 * @returns {string|null} the first thing that is wanting; null when it may be sent
 */
export function wanting({ title, scenarios }) {
  if (!title.trim()) return 'title';
  const names = scenarios.map(({ name }) => name.trim());
  if (names.some((name) => !name)) return 'name';
  if (new Set(names).size < names.length) return 'names';
  if (scenarios.some(({ records }) => !records.length)) return 'records';
  return scenarios.some(({ records }) => records.length > RECORDS_MAX) ? 'tooMany' : null;
}

/**
 * @param {Form} form
 * @returns {{title: string, note?: string, territory: string, scenarios: Scenario[]}} as it is sent
 */
export function statedOf({ title, note, territory, scenarios }) {
  const stated = { title: title.trim(), territory, scenarios: scenarios.map(({ name, records }) => ({ name: name.trim(), records })) };
  return note.trim() ? { ...stated, note: note.trim() } : stated;
}
