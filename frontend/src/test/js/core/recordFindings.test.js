import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, obstaclesToSubmitting } from '#app/core/recordFindings.js';

/**
 * @param {string} key
 * @param {'ERROR'|'WARNING'} severity
 * @param {number} parcelId
 */
const finding = (key, severity, parcelId) => ({ key, severity, parcelId });
const clean = { parcels: 2, findings: { errors: 0 }, conflicts: 0, may: { submit: true, edit: true } };

test('errors come before warnings, and a parcel stays together', () => {
  const given = [finding('a', 'WARNING', 1), finding('b', 'ERROR', 2), finding('c', 'ERROR', 1), finding('d', 'ERROR', 2)];
  assert.deepEqual(inOrder(given).map(({ key }) => key), ['c', 'b', 'd', 'a']);
});

test('what was given stays as it was', () => {
  const given = [finding('a', 'WARNING', 1), finding('b', 'ERROR', 2)];
  inOrder(given);
  assert.deepEqual(given.map(({ key }) => key), ['a', 'b']);
});

test('a clean draft may be submitted', () => {
  assert.deepEqual(obstaclesToSubmitting(clean), []);
});

test('every reason is told', () => {
  const obstacles = obstaclesToSubmitting({ parcels: 0, findings: { errors: 3 }, conflicts: 1, may: { submit: false, edit: true } });
  assert.deepEqual(obstacles, [{ reason: 'empty' }, { reason: 'errors', count: 3 }, { reason: 'conflicts', count: 1 }]);
});

test('a draft that has not been checked waits', () => {
  assert.deepEqual(obstaclesToSubmitting({ ...clean, findings: null }), [{ reason: 'unchecked' }]);
});

test('a right that is missing is told when nothing else is', () => {
  assert.deepEqual(obstaclesToSubmitting({ ...clean, may: { submit: false, edit: false } }), [{ reason: 'right' }]);
});
