import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SLICE_BYTES } from '#app/core/slices.js';
import { SlicedUpload } from '#app/services/SlicedUpload.js';

const problem = (/** @type {number} */ status, code = '') => Object.assign(new Error(code), { status, code, unreachable: status === 0 });

/** A server that keeps what comes in its right place, and fails as it is told to. */
function line(/** @type {number} */ bytes, { received = 0, faults = /** @type {(Error|'half')[]} */ ([]) } = {}) {
  const server = { received, sent: /** @type {number[]} */ ([]), waits: /** @type {number[]} */ ([]) };
  const send = async (/** @type {any} */ _, /** @type {number} */ from, /** @type {Blob} */ slice) => {
    server.sent.push(from);
    const fault = faults.shift();
    if (fault === 'half') server.received += Math.floor(slice.size / 2);
    if (fault) throw fault === 'half' ? problem(0) : fault;
    if (from !== server.received) throw problem(412, 'OUT_OF_STEP');
    server.received = from + slice.size;
    return { received: server.received };
  };
  const wait = async (/** @type {number} */ milliseconds) => { server.waits.push(milliseconds); };
  const ask = async () => ({ received: server.received });
  const file = new Blob([new Uint8Array(bytes)]);
  const upload = new SlicedUpload({ id: 'a', fileName: 'a.zip', bytes, received: server.received }, file, { send, ask, wait, onChange: () => {} });
  return { server, upload };
}

test('all slices go, one after the other', async () => {
  const { server, upload } = line(2 * SLICE_BYTES + 1);
  await upload.goOn();
  assert.equal(upload.state, 'done');
  assert.deepEqual(server.sent, [0, SLICE_BYTES, 2 * SLICE_BYTES]);
  assert.equal(upload.share, 1);
});

test('a lost connection is waited for, and it goes on from what the server has', async () => {
  const { server, upload } = line(SLICE_BYTES + 10, { faults: ['half', problem(0)] });
  await upload.goOn();
  assert.equal(upload.state, 'done');
  assert.deepEqual(server.waits, [1000, 2000]);
  assert.equal(server.sent[1], SLICE_BYTES / 2);
  assert.equal(server.received, SLICE_BYTES + 10);
});

test('after a reload it goes on where it stopped', async () => {
  const { server, upload } = line(100, { received: 60 });
  await upload.goOn();
  assert.deepEqual(server.sent, [60]);
  assert.equal(upload.state, 'done');
});

test('out of step, the server is asked how far it is', async () => {
  const { server, upload } = line(100, { received: 30 });
  upload.delivery.received = 0;
  await upload.goOn();
  assert.deepEqual(server.sent, [0, 30]);
  assert.equal(upload.state, 'done');
});

test('a refusal ends it and is kept', async () => {
  const { server, upload } = line(100, { faults: [problem(413, 'TOO_LARGE')] });
  await upload.goOn();
  assert.equal(upload.state, 'refused');
  assert.equal(upload.problem.code, 'TOO_LARGE');
  assert.deepEqual(server.sent, [0]);
});

test('a server that says out of step for ever is not asked for ever', async () => {
  const { server, upload } = line(100, { faults: [problem(412, 'OUT_OF_STEP')] });
  await upload.goOn();
  assert.equal(upload.state, 'refused');
  assert.equal(server.sent.length, 1);
});

test('held, it sends nothing more; told to, it goes on', async () => {
  const { server, upload } = line(3 * SLICE_BYTES);
  const { send } = upload.line;
  upload.line.send = async (...all) => { const reply = await send(...all); upload.hold(); return reply; };
  await upload.goOn();
  assert.equal(upload.state, 'held');
  assert.equal(server.sent.length, 1);
  upload.line.send = send;
  await upload.goOn();
  assert.equal(upload.state, 'done');
  assert.equal(server.received, 3 * SLICE_BYTES);
});
