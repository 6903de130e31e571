import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintCodes } from '#app/workers/paintCodes.js';
import { square, tileOf } from './tiles.js';

/** Notes what is written; each character is as wide as the half of the height of the text. */
class NotedContext {
  /** @type {string[]} */
  written = [];
  font = '';

  save() {}

  restore() {}

  strokeText() {}

  /** @param {string} text */
  fillText(text) {
    this.written.push(text);
  }

  /** @param {string} text */
  measureText(text) {
    return { width: (text.length * parseFloat(this.font)) / 2 };
  }
}

/** At 512 CSS pixels a tile of 4096 units has 8 to a pixel: a short code needs some 340 × 130 units. */
const FRAME = { z: 16, zoomIn: 1, column: 0, row: 0, size: 512, ratio: 1 };

const PARCELS = [
  { id: 1, rings: [square(1000, 1000, 600)], properties: { code: '440605000001JG00001' } },
  { id: 2, rings: [square(3900, 1000, 260)], properties: { code: '440605000001JG00002' } },
  { id: 3, rings: [square(3600, 2000, 560)], properties: { code: '440605000001JG00003' } },
  { id: 4, rings: [square(2000, 3000, 90)], properties: { code: '440605000001JG00004' } },
];

/** @param {Partial<import('#app/workers/paths.js').Frame>} frame */
function paint(frame = {}) {
  const parcels = /** @type {any} */ (tileOf('parcels', PARCELS).get('parcels'));
  const context = new NotedContext();
  const left = paintCodes(/** @type {any} */ (context), parcels, [0, 1, 2, 3], { ...FRAME, ...frame });
  return { written: context.written, left };
}

test('a parcel of one tile is named in the tile, if its code fits', () => {
  assert.deepEqual(paint().written, ['JG00001']);
});

test('the code of a parcel that goes on in another tile is left to the page', () => {
  const { left } = paint();
  assert.deepEqual(left.map(({ id, text }) => [id, text]), [[3, 'JG00003']]);
  assert.ok(Math.abs(left[0].at[0] - (3600 + 4160) / 2 / 8) < 1);
  assert.ok(Math.abs(left[0].at[1] - 2280 / 8) < 1);
});

test('a text that the border of the tile would cut is not offered', () => {
  const wide = tileOf('parcels', [{ id: 5, rings: [[[1000, -40], [2000, -40], [2000, 100], [1000, 100]]], properties: { code: '440605000001JG00005' } }]);
  const left = paintCodes(/** @type {any} */ (new NotedContext()), /** @type {any} */ (wide.get('parcels')), [0], FRAME);
  assert.deepEqual(left, []);
});

test('positions are those of the canvas that shows a part of the tile', () => {
  const { left } = paint({ zoomIn: 2, column: 1, row: 1 });
  const [three] = left.filter(({ id }) => id === 3);
  assert.ok(Math.abs(three.at[0] - ((3600 + 4160) / 2 / 4 - 512)) < 1);
});

test('on paper nothing is written that the edge of the sheet would cut', () => {
  const share = (/** @type {number} */ units) => units / 4096;
  const whole = paint({ sheet: [0, 0, 1, 1] });
  assert.deepEqual([whole.written, whole.left.length], [['JG00001'], 1]);
  const cutInTheWest = paint({ sheet: [share(1250), 0, 1, 1] });
  assert.deepEqual([cutInTheWest.written, cutInTheWest.left.length], [[], 1]);
  const cutInTheSouth = paint({ sheet: [0, 0, 1, share(1320)] });
  assert.deepEqual([cutInTheSouth.written, cutInTheSouth.left.length], [[], 0]);
});
