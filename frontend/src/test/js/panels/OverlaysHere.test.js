import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OverlaysHere } from '#app/panels/map/OverlaysHere.js';

const PLACE = /** @type {[number, number]} */ ([113.1, 23.0]);
const LINE = { layer: 'control-lines' };

/** Finds when it is told to. */
function looking() {
  /** @type {((found: object[]) => void)[]} */
  const answers = [];
  const view = { overlaysAt: () => /** @type {Promise<object[]>} */ (new Promise((resolve) => answers.push(resolve))) };
  return { overlays: new OverlaysHere({ view, workspace: { refresh() {} } }), answers };
}

test('what is still looked for is known to be, until it is found', async () => {
  const { overlays, answers } = looking();
  assert.equal(overlays.isLooking, false);
  const looked = overlays.look(PLACE);
  assert.equal(overlays.isLooking, true);
  answers[0]([LINE]);
  await looked;
  assert.equal(overlays.isLooking, false);
  assert.deepEqual(overlays.features, [LINE]);
});

test('of two questions the last is answered, and what was forgotten shows nothing', async () => {
  const { overlays, answers } = looking();
  const first = overlays.look(PLACE);
  const second = overlays.look(PLACE);
  answers[0]([LINE]);
  await first;
  assert.deepEqual([overlays.isLooking, overlays.features], [true, []]);
  overlays.forget();
  answers[1]([LINE]);
  await second;
  assert.deepEqual([overlays.isLooking, overlays.features, overlays.place], [false, [], null]);
});

test('a switched layer asks anew where something was clicked, and nowhere else', () => {
  const { overlays, answers } = looking();
  overlays.renew();
  assert.equal(answers.length, 0);
  overlays.look(PLACE);
  overlays.renew();
  assert.equal(answers.length, 2);
});
