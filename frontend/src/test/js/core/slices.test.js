import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILE_BYTES_MAX, maySendOn, nextSlice, refusal, retryDelay, share, SLICE_BYTES } from '#app/core/slices.js';

const of = (/** @type {number} */ bytes, received = 0) => ({ fileName: 'a.zip', bytes, received });

test('slices follow each other without a gap and end with the file', () => {
  const bytes = 2 * SLICE_BYTES + 5;
  const seen = [];
  let receipt = of(bytes);
  for (let slice = nextSlice(receipt); slice; slice = nextSlice(receipt)) {
    seen.push(slice);
    receipt = of(bytes, slice.to);
  }
  assert.deepEqual(seen, [{ from: 0, to: SLICE_BYTES }, { from: SLICE_BYTES, to: 2 * SLICE_BYTES }, { from: 2 * SLICE_BYTES, to: bytes }]);
});

test('a slice begins where the server stopped, wherever that is', () => {
  assert.deepEqual(nextSlice(of(100, 37)), { from: 37, to: 100 });
  assert.equal(nextSlice(of(100, 100)), null);
});

test('what is under way counts, and never more than all', () => {
  assert.equal(share(of(200, 100), 50), 0.75);
  assert.equal(share(of(200, 150), 90), 1);
  assert.equal(share(of(0)), 0);
});

test('only the same file goes on', () => {
  const receipt = of(100, 40);
  assert.ok(maySendOn(receipt, { name: 'a.zip', size: 100 }));
  assert.ok(!maySendOn(receipt, { name: 'a.zip', size: 101 }));
  assert.ok(!maySendOn(receipt, { name: 'b.zip', size: 100 }));
});

test('waits grow to half a minute', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 20].map(retryDelay), [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
});

test('what cannot be sent is told why', () => {
  const file = (/** @type {string} */ name, size = 10) => ({ name, size });
  assert.equal(refusal([]), 'none');
  assert.equal(refusal([file('a.shp'), file('a.dbf')]), 'several');
  assert.equal(refusal([file('地块.SHP')]), 'part');
  assert.equal(refusal([file('a.zip', 0)]), 'empty');
  assert.equal(refusal([file('a.zip', FILE_BYTES_MAX + 1)]), 'tooLarge');
  assert.equal(refusal([file('a.zip', FILE_BYTES_MAX)]), null);
  assert.equal(refusal([file('界址点.txt')]), null);
});
