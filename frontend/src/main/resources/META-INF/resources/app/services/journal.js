/**
 * Where drawings are written down while they are drawn: the browser's own database. A browser that has none, or refuses
 * it, loses what was drawn when the page goes, and nothing else.
 *
 * @typedef {{key: string, number: number, entry: object}} Line
 */

const DATABASE = 'qianmo-drawing';
const SESSIONS = 'sessions';
const ENTRIES = 'entries';
const LOCK = 'qianmo-drawing-';

let opened = null;

/** @returns {Promise<void>} puts what is known of one drawing, over what was known */
export const keepSession = (session) => inStore(SESSIONS, 'readwrite', (store) => store.put(session));

/** @param {Line[]} lines one transaction, in which a line takes the place of the one with the same number */
export const keepEntries = (lines) => inStore(ENTRIES, 'readwrite', (store) => lines.forEach((line) => store.put(line)));

/** @returns {Promise<object[]>} what was left, oldest first */
export const sessions = () => inStore(SESSIONS, 'readonly', (store) => store.getAll());

/** @returns {Promise<object[]>} the entries of one drawing in order */
export const entriesOf = async (key) =>
  (await inStore(ENTRIES, 'readonly', (store) => store.getAll(rangeOf(key)))).map(({ entry }) => entry);

/** Forgets a drawing that was saved or given up. */
export async function forget(key) {
  await inStore(ENTRIES, 'readwrite', (store) => store.delete(rangeOf(key)));
  await inStore(SESSIONS, 'readwrite', (store) => store.delete(key));
}

/**
 * While a page works on a drawing no other page of this browser offers it; the browser lets go when the page ends, however
 * it ends.
 *
 * @returns {() => void} lets go
 */
export function hold(key) {
  let release = () => {};
  const held = new Promise((resolve) => { release = resolve; });
  globalThis.navigator.locks?.request(LOCK + key, () => held).catch(() => {});
  return release;
}

/** @returns {Promise<Set<string>>} keys of the drawings that some page works on */
export async function heldKeys() {
  const { held = [] } = await globalThis.navigator.locks?.query() ?? {};
  return new Set(held.map(({ name }) => name).filter((name) => name.startsWith(LOCK)).map((name) => name.slice(LOCK.length)));
}

const rangeOf = (key) => IDBKeyRange.bound([key, 0], [key, Infinity]);

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(SESSIONS, { keyPath: 'key' });
      request.result.createObjectStore(ENTRIES, { keyPath: ['key', 'number'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function inStore(name, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
