import assert from 'node:assert/strict';
import { test } from 'node:test';
import { farthestStep, loadObstacle, obstacles, presentStep, stepsOf, stepToShow, titleOf } from '#app/core/delivery.js';

/** @typedef {import('#app/core/delivery.js').Delivery} Delivery */

const CRS = { stated: null, candidates: [], needed: false };
const CHECK = { read: 5, good: 4, refused: 1, warnings: 0, byCode: [], findingsTotal: 1, repairs: 0 };

/** @returns {Delivery} */
const delivery = (/** @type {Partial<Delivery>} */ changes = {}) => ({
  id: 'a', fileName: 'a.zip', bytes: 10, received: 10, state: 'READY', diagnosis: { encoding: null, crs: CRS, fields: [] }, ...changes,
});
const states = (/** @type {Partial<Delivery>} */ changes) => stepsOf(delivery(changes)).map(({ state }) => state);

test('while bytes come, only the first step is open', () => {
  assert.deepEqual(states({ state: 'RECEIVING', received: 3, diagnosis: null }), ['current', 'closed', 'closed', 'closed', 'closed']);
  assert.deepEqual(states({ state: 'READING', diagnosis: null }), ['current', 'closed', 'closed', 'closed', 'closed']);
});

test('what cannot be used has failed at the first step', () => {
  assert.deepEqual(states({ state: 'UNUSABLE', diagnosis: null }), ['failed', 'closed', 'closed', 'closed', 'closed']);
});

test('without a coordinate system nothing comes after the second step', () => {
  const needed = { encoding: null, crs: { ...CRS, needed: true }, fields: [] };
  assert.deepEqual(obstacles(delivery({ diagnosis: needed })), ['crs']);
  assert.deepEqual(states({ diagnosis: needed }), ['done', 'current', 'closed', 'closed', 'closed']);
});

test('of several layers one must be chosen', () => {
  const layers = ['a', 'b'].map((name) => ({ name, format: 'shapefile', formatTitle: 'Shapefile', shapes: 'Polygon', rows: 1 }));
  assert.deepEqual(obstacles(delivery({ diagnosis: null, layers })), ['layer']);
  assert.equal(farthestStep(delivery({ diagnosis: null, layers })), 'recognise');
});

test('fields and check are open as soon as nothing is missing; loading after a check', () => {
  assert.deepEqual(states({}), ['done', 'current', 'open', 'open', 'closed']);
  assert.deepEqual(states({ state: 'CHECKED', check: CHECK }), ['done', 'done', 'done', 'current', 'open']);
});

test('what lies before the step where somebody is, is settled', () => {
  assert.deepEqual(stepsOf(delivery(), 'fields').map(({ state }) => state), ['done', 'done', 'current', 'open', 'closed']);
  assert.deepEqual(stepsOf(delivery({ state: 'CHECKED', check: CHECK }), 'recognise').map(({ state }) => state), ['done', 'done', 'done', 'current', 'open']);
});

test('what is loaded is done', () => {
  assert.deepEqual(states({ state: 'LOADED', check: CHECK }), ['done', 'done', 'done', 'done', 'done']);
  assert.equal(presentStep(delivery({ state: 'LOADED' })), 'load');
});

test('a link opens a step that may be looked at, and no other', () => {
  assert.equal(stepToShow(delivery(), 'fields'), 'fields');
  assert.equal(stepToShow(delivery(), 'load'), 'recognise');
  assert.equal(stepToShow(delivery(), 'burnt'), 'recognise');
  assert.equal(stepToShow(delivery({ state: 'CHECKED', check: CHECK }), 'recognise'), 'recognise');
});

test('loading that would bring nothing is told before', () => {
  assert.equal(loadObstacle(delivery({ check: CHECK }), 'reject'), 'refused');
  assert.equal(loadObstacle(delivery({ check: CHECK }), 'skip'), null);
  assert.equal(loadObstacle(delivery({ check: { ...CHECK, good: 0, refused: 5 } }), 'skip'), 'nothing');
});

test('a record is called after the file', () => {
  assert.equal(titleOf('平洲地块.zip'), '平洲地块');
  assert.equal(titleOf('.zip'), '.zip');
  assert.equal(titleOf('平'.repeat(300)).length, 200);
});
