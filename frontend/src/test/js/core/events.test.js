import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Emitter } from '#app/core/events.js';

test('a handler hears its event until it is taken off', () => {
  /** @type {Emitter<{saved: number}>} */
  const events = new Emitter();
  /** @type {number[]} */
  const heard = [];
  const listen = (/** @type {number} */ id) => heard.push(id);
  events.on('saved', listen);
  events.emit('saved', 1);
  events.off('saved', listen);
  events.emit('saved', 2);
  assert.deepEqual(heard, [1]);
});

test('a handler may take itself off while it is called', () => {
  /** @type {Emitter<{saved: number}>} */
  const events = new Emitter();
  let calls = 0;
  const once = () => {
    calls += 1;
    events.off('saved', once);
  };
  events.on('saved', once);
  events.on('saved', () => { calls += 10; });
  events.emit('saved', 1);
  events.emit('saved', 1);
  assert.equal(calls, 21);
});
