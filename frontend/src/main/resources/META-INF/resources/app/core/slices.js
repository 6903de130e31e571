/**
 * A large file travels in slices, so that a lost connection costs one slice and not the file.
 *
 * @typedef {{fileName: string, bytes: number, received: number}} Receipt  what the server has of a file
 */

/** As the server is asked for: large enough that a slice is not mostly waiting, small enough to be sent again. */
export const SLICE_BYTES = 8 * 1024 * 1024;

/** The server takes no more. */
export const FILE_BYTES_MAX = 2 * 1024 ** 3;

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 30_000;

/**
 * @param {Receipt} receipt
 * @returns {{from: number, to: number}|null} the bytes to be sent next, `to` not included; null when all are there
 */
export function nextSlice({ bytes, received }) {
  return received >= bytes ? null : { from: received, to: Math.min(bytes, received + SLICE_BYTES) };
}

/**
 * @param {Receipt} receipt
 * @param {number} underWay  bytes of the present slice that have left
 * @returns {number} 0 … 1
 */
export function share({ bytes, received }, underWay = 0) {
  return bytes > 0 ? Math.min(1, (received + underWay) / bytes) : 0;
}

/**
 * @param {Receipt} receipt
 * @param {{name: string, size: number}} file
 * @returns {boolean} whether a file that was chosen again may go on where the other stopped; of a long name the server
 *   keeps the end
 */
export function maySendOn({ fileName, bytes }, { name, size }) {
  return name.endsWith(fileName) && size === bytes;
}

/**
 * @param {number} attempt  0 for the first that failed
 * @returns {number} milliseconds to wait before the next: twice as long each time, up to half a minute
 */
export function retryDelay(attempt) {
  return Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** attempt);
}

/** Of a shapefile these are single parts, which say nothing without the others. */
const PARTS = new Set(['shp', 'shx', 'dbf', 'prj', 'cpg', 'sbn', 'sbx']);

/**
 * @param {{name: string, size: number}[]} files
 * @returns {'none'|'several'|'part'|'empty'|'tooLarge'|null} why they cannot be sent; null when there is one that can
 */
export function refusal(files) {
  if (!files.length) {
    return 'none';
  }
  if (files.length > 1) {
    return 'several';
  }
  const [{ name, size }] = files;
  if (PARTS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) {
    return 'part';
  }
  if (size === 0) {
    return 'empty';
  }
  return size > FILE_BYTES_MAX ? 'tooLarge' : null;
}
