import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureAfter, pictureBefore, pictureOfConflict, pictureOver } from '#app/core/draftPicture.js';
import { square } from '../squares.js';

const draft = {
  before: { features: [square(1, 0, 0, 2, { landClass: '0101' }), square(2, 2, 0, 2, { landClass: '0601' })] },
  after: { features: [square(11, 0, 0, 1, { landClass: '0701' }), square(2, 2, 0, 3, { landClass: '0602' })] },
  retired: [1],
};

/** @param {import('#app/core/draftPicture.js').DraftPicture} picture */
const looks = ({ shapes }) => shapes.map(({ id, look, landClass }) => [id, look, landClass]);

test('over the ground what the draft makes hides what was there, and the retired lie lowest', () => {
  const picture = pictureOver(draft);
  assert.deepEqual(looks(picture), [[1, 'RETIRE', null], [2, 'CHANGE', '0602'], [11, 'CREATE', '0701']]);
  assert.deepEqual(picture.leftOut, [11, 2]);
});

test('a parcel that the editor draws is left to it', () => {
  assert.deepEqual(looks(pictureOver(draft, [2])).map(([id]) => id), [1, 11]);
});

test('before shows what was, in the colours of then', () => {
  assert.deepEqual(looks(pictureBefore(draft)), [[1, 'RETIRE', '0101'], [2, 'CHANGE', '0601']]);
});

test('after shows what comes, in the colours to be', () => {
  assert.deepEqual(looks(pictureAfter(draft)), [[2, 'CHANGE', '0602'], [11, 'CREATE', '0701']]);
});

test('before and after both leave every touched parcel out of the tiles, whatever these hold by now', () => {
  assert.deepEqual(pictureBefore(draft).leftOut.sort((a, b) => a - b), [1, 2, 11]);
  assert.deepEqual(pictureAfter(draft).leftOut.sort((a, b) => a - b), [1, 2, 11]);
});

test('a neighbour that only got a corner on its border is told from one that changes', () => {
  const draftWithNodes = {
    before: { features: [square(1, 0, 0, 2), square(2, 2, 0, 2)] },
    after: { features: [square(1, 0, 0, 2, { changeKind: 'SHIFT' }), square(2, 2, 0, 2, { changeKind: 'NODES' })] },
    retired: [],
  };
  assert.deepEqual(pictureOver(draftWithNodes).leftOut, [1]);
  assert.deepEqual(looks(pictureOver(draftWithNodes)).map(([id, look]) => [id, look]), [[2, 'NODES'], [1, 'CHANGE']]);
});

test('a conflict with a parcel that they retired shows two sides', () => {
  const conflict = { base: square(1, 0, 0, 2), theirs: null, mine: square(1, 0, 0, 3) };
  assert.deepEqual(looks(pictureOfConflict(conflict)).map(([, look]) => look), ['BASE', 'MINE']);
});
