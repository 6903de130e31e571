/**
 * Coordinates as people type and paste them: one point a line, in degrees (EPSG:4490) or in metres of the survey's plane
 * (EPSG:4547), in either order, told apart by their size.
 *
 * @typedef {import('./types.js').LonLat} LonLat
 * @typedef {import('../geo/rightAngles.js').Plane} Plane
 * @typedef {'TOO_FEW_NUMBERS'|'TOO_MANY_NUMBERS'|'NOT_A_NUMBER'|'OUT_OF_RANGE'|'MIXED_SYSTEMS'|'MIXED_ORDER'|'REPEATED'} Fault
 * @typedef {{system: 'degrees'|'plane', swapped: boolean, prefixed: boolean}} Reading  swapped: latitude or northing first
 * @typedef {{line: number, fault: Fault, text: string}} LineFault  line: from 1
 *
 * @typedef {object} Coordinates
 * @property {LonLat[]} ring        open, as far as it could be read
 * @property {LineFault[]} faults
 * @property {Reading|null} reading  what the numbers were taken for; null while there are none
 */

/** What lies in the band of the plane: China in degrees, and metres around the meridian of 114°. */
const LONGITUDES = [73, 136];
const LATITUDES = [3, 54];
const EASTINGS = [100_000, 900_000];
const NORTHINGS = [300_000, 6_000_000];
/** Eastings of band 38 may carry its number before the metres. */
const BAND_PREFIX_METRES = 38_000_000;

const SEPARATORS = /[\s,;，；、]+/;
const DMS = /^([NSEW]?)(\d{1,3})[°d:](?:(\d{1,2})[′'’m:](?:(\d{1,2}(?:\.\d+)?)(?:[″"”s]|'')?)?)?([NSEW]?)$/i;
const LABEL = /^(?:[^\d\s.+-][^\s,;，；、]*|\d{1,4}[.、)）:：])$/;

/**
 * @param {string} text
 * @param {Plane} plane
 * @returns {Coordinates}
 */
export function readCoordinates(text, plane) {
  const lines = text.split(/\r\n|\r|\n/).map((line, i) => ({ line: i + 1, text: line.trim() })).filter((line) => line.text !== '');
  /** @type {Coordinates} */
  const read = { ring: [], faults: [], reading: null };
  for (const { line, text: said } of lines) {
    const point = readPoint(said, plane);
    const fault = typeof point === 'string' ? point : disagreement(read.reading, point.reading);
    if (fault || typeof point === 'string') {
      read.faults.push({ line, fault: /** @type {Fault} */ (fault), text: said });
    } else {
      read.reading ??= point.reading;
      add(read, point.position, line, said);
    }
  }
  return closedByHand(read);
}

/**
 * @param {string} text  one position, as {@link readCoordinates} takes a line
 * @param {Plane} plane
 * @returns {LonLat|null}
 */
export function readPosition(text, plane) {
  const point = readPoint(text.trim(), plane);
  return typeof point === 'string' ? null : point.position;
}

/**
 * A number of degrees, plain or with minutes and seconds.
 *
 * @param {string} text
 * @returns {number|null}
 */
export function readAngle(text) {
  const plain = /^[+-]?\d+(?:\.\d+)?°?$/.exec(text);
  if (plain) {
    return Number(text.replace('°', ''));
  }
  const signed = /^([+-]?)(.*)$/.exec(text);
  const parts = DMS.exec(signed?.[2] ?? '');
  if (!parts || Number(parts[3] ?? 0) >= 60 || Number(parts[4] ?? 0) >= 60) {
    return null;
  }
  const degrees = Number(parts[2]) + Number(parts[3] ?? 0) / 60 + Number(parts[4] ?? 0) / 3600;
  return signed?.[1] === '-' || /[SW]/i.test(parts[1] + parts[5]) ? -degrees : degrees;
}

/**
 * @param {string} text
 * @param {Plane} plane
 * @returns {{position: LonLat, reading: Reading}|Fault}
 */
function readPoint(text, plane) {
  const words = numbersOf(text);
  if (words.length < 2) {
    return 'TOO_FEW_NUMBERS';
  }
  if (words.length > 2) {
    return 'TOO_MANY_NUMBERS';
  }
  const numbers = words.map(readAngle);
  const [first, second] = numbers;
  if (first === null || second === null) {
    return 'NOT_A_NUMBER';
  }
  return asDegrees(first, second) ?? asMetres(first, second, plane) ?? 'OUT_OF_RANGE';
}

/**
 * A line may begin with the name of its point: J1, or a number with a dot. A height or a word after the two is refused.
 *
 * @param {string} text
 */
function numbersOf(text) {
  const joined = text.replace(/([°′'’:])\s+(?=\d)/g, '$1').replace(/(\d)\s+(?=[°′″'’"”])/g, '$1');
  const words = joined.split(SEPARATORS).filter((word) => word !== '');
  return words.length > 2 && (LABEL.test(words[0]) || isOrdinal(words)) ? words.slice(1) : words;
}

/**
 * @param {string[]} words
 * @returns {boolean} whether three numbers are a count and two coordinates
 */
function isOrdinal(words) {
  return words.length === 3 && /^\d{1,4}$/.test(words[0]) && Number(words[0]) < LATITUDES[1] * 100
    && words.slice(1).every((word) => (readAngle(word) ?? 0) >= LATITUDES[0]) && /[.°]|\d{6}/.test(words[1]);
}

/**
 * @param {number} first
 * @param {number} second
 * @returns {{position: LonLat, reading: Reading}|null}
 */
function asDegrees(first, second) {
  const swapped = isIn(first, LATITUDES) && isIn(second, LONGITUDES);
  if (!swapped && !(isIn(first, LONGITUDES) && isIn(second, LATITUDES))) {
    return null;
  }
  return { position: swapped ? [second, first] : [first, second], reading: { system: 'degrees', swapped, prefixed: false } };
}

/**
 * @param {number} first
 * @param {number} second
 * @param {Plane} plane
 * @returns {{position: LonLat, reading: Reading}|null}
 */
function asMetres(first, second, plane) {
  for (const [easting, northing, swapped] of /** @type {[number, number, boolean][]} */ ([[first, second, false], [second, first, true]])) {
    const prefixed = easting > BAND_PREFIX_METRES;
    const metres = prefixed ? toMicrometres(easting - BAND_PREFIX_METRES) : easting;
    if (isIn(metres, EASTINGS) && isIn(northing, NORTHINGS) && (prefixed || northing > EASTINGS[1])) {
      return { position: plane.toLonLat([metres, northing]), reading: { system: 'plane', swapped, prefixed } };
    }
  }
  return null;
}

/**
 * Without the digits that a subtraction leaves behind.
 *
 * @param {number} metres
 */
function toMicrometres(metres) {
  return Math.round(metres * 1e6) / 1e6;
}

/**
 * @param {number} value
 * @param {number[]} range
 */
function isIn(value, [least, most]) {
  return value >= least && value <= most;
}

/**
 * @param {Reading|null} before
 * @param {Reading} now
 * @returns {Fault|null}
 */
function disagreement(before, now) {
  if (!before) {
    return null;
  }
  if (before.system !== now.system || before.prefixed !== now.prefixed) {
    return 'MIXED_SYSTEMS';
  }
  return before.swapped === now.swapped ? null : 'MIXED_ORDER';
}

/**
 * @param {Coordinates} read
 * @param {LonLat} position
 * @param {number} line
 * @param {string} text
 */
function add(read, position, line, text) {
  const last = read.ring[read.ring.length - 1];
  if (last && last[0] === position[0] && last[1] === position[1]) {
    read.faults.push({ line, fault: 'REPEATED', text });
  } else {
    read.ring.push(position);
  }
}

/**
 * The first point again at the end closes the ring by hand.
 *
 * @param {Coordinates} read
 * @returns {Coordinates}
 */
function closedByHand(read) {
  const [first, last] = [read.ring[0], read.ring[read.ring.length - 1]];
  const closes = read.ring.length > 1 && first[0] === last[0] && first[1] === last[1];
  return closes ? { ...read, ring: read.ring.slice(0, -1) } : read;
}
