import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tileBounds } from '#app/geo/tiles.js';
import { TileStore } from '#app/workers/TileStore.js';
import { square, tileOf } from './tiles.js';

const COORD = { z: 15, x: 26673, y: 14231 };
const ELSEWHERE = { z: 15, x: 26700, y: 14231 };

/** A store whose fetches are counted and answered by hand. */
function storeOf() {
  /** @type {{signal: AbortSignal, answer: (tile: any) => void}[]} */
  const fetches = [];
  const store = new TileStore((_, signal) => new Promise((answer) => fetches.push({ signal, answer })));
  const load = (coord = COORD, signal = new AbortController().signal) => store.load('parcels', coord, '', signal);
  return { store, fetches, load };
}

const TILE = tileOf('parcels', [{ id: 1, rings: [square(0, 0, 10)] }]);

test('two that ask for the same tile share one fetch', async () => {
  const { fetches, load } = storeOf();
  const both = [load(), load()];
  assert.equal(fetches.length, 1);
  fetches[0].answer(TILE);
  assert.deepEqual(await Promise.all(both), [TILE, TILE]);
});

test('a tile that is kept is not fetched again', async () => {
  const { store, fetches, load } = storeOf();
  const first = load();
  fetches[0].answer(TILE);
  await first;
  assert.equal(await load(), TILE);
  assert.equal(store.peek('parcels', COORD), TILE);
  assert.equal(store.peek('zones', COORD), undefined);
  assert.equal(fetches.length, 1);
});

test('a fetch ends when nobody waits for it any more', () => {
  const { fetches, load } = storeOf();
  const [one, other] = [new AbortController(), new AbortController()];
  load(COORD, one.signal);
  load(COORD, other.signal);
  one.abort();
  assert.equal(fetches[0].signal.aborted, false);
  other.abort();
  assert.equal(fetches[0].signal.aborted, true);
});

test('who asks again for what was given up gets a fetch of its own', async () => {
  const { fetches, load } = storeOf();
  const gone = new AbortController();
  load(COORD, gone.signal);
  gone.abort();
  const again = load();
  assert.equal(fetches.length, 2);
  fetches[1].answer(TILE);
  assert.equal(await again, TILE);
});

test('an edit makes only the tiles that it touches be fetched again', async () => {
  const { store, fetches, load } = storeOf();
  const both = [load(), load(ELSEWHERE)];
  fetches.forEach(({ answer }) => answer(TILE));
  await Promise.all(both);
  store.forget('parcels', tileBounds(ELSEWHERE));
  assert.equal(store.peek('parcels', ELSEWHERE), undefined);
  assert.equal(store.peek('parcels', COORD), TILE);
});

test('what was fetched before an edit and comes after it is not kept', async () => {
  const { store, fetches, load } = storeOf();
  const early = load();
  store.forget('parcels', tileBounds(COORD));
  fetches[0].answer(TILE);
  await early;
  assert.equal(store.peek('parcels', COORD), undefined);
});

test('the tile of another day is another tile', async () => {
  const { store, fetches, load } = storeOf();
  const present = load();
  fetches[0].answer(TILE);
  await present;
  const past = store.load('parcels', COORD, '', new AbortController().signal, 'asOf=2026-03-01');
  assert.equal(fetches.length, 2);
  const then = tileOf('parcels', []);
  fetches[1].answer(then);
  assert.equal(await past, then);
  assert.equal(store.peek('parcels', COORD, 'asOf=2026-03-01'), then);
  assert.equal(store.peek('parcels', COORD), TILE);
});

test('an edit makes every day forget its tile', async () => {
  const { store, fetches } = storeOf();
  const past = store.load('parcels', COORD, '', new AbortController().signal, 'asOf=2026-03-01');
  fetches[0].answer(TILE);
  await past;
  store.forget('parcels', tileBounds(COORD));
  assert.equal(store.peek('parcels', COORD, 'asOf=2026-03-01'), undefined);
});
