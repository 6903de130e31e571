import Pbf from 'pbf';
import { decodeTile } from '#app/workers/decode.js';

/**
 * Writes tiles for tests as the specification says, independently of the code that reads them.
 *
 * @typedef {object} Drawn
 * @property {number} [id]
 * @property {number} [type]  1 point, 3 polygon
 * @property {[number, number][][]} rings  not closed
 * @property {Record<string, string|number|boolean>} [properties]
 */

/** @param {number} value */
const zigzag = (value) => (value << 1) ^ (value >> 31);

/**
 * @param {[number, number][][]} rings
 * @param {number} type
 */
function commandsOf(rings, type) {
  const commands = [];
  let [x, y] = [0, 0];
  for (const ring of rings) {
    ring.forEach(([toX, toY], i) => {
      if (i === 0) {
        commands.push(9);
      } else if (i === 1) {
        commands.push(((ring.length - 1) << 3) | 2);
      }
      commands.push(zigzag(toX - x), zigzag(toY - y));
      [x, y] = [toX, toY];
    });
    if (type === 3) {
      commands.push(15);
    }
  }
  return commands;
}

/**
 * @param {string} name
 * @param {Drawn[]} features
 * @returns {ArrayBuffer|Uint8Array}
 */
export function encode(name, features) {
  const keys = [...new Set(features.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({ properties = {} }) => Object.values(properties)))];
  const pbf = new Pbf();
  pbf.writeMessage(3, (_, layer) => {
    layer.writeVarintField(15, 2);
    layer.writeStringField(1, name);
    for (const { id = 0, type = 3, rings, properties = {} } of features) {
      layer.writeMessage(2, (__, feature) => {
        feature.writeVarintField(1, id);
        feature.writePackedVarint(2, Object.entries(properties).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)]));
        feature.writeVarintField(3, type);
        feature.writePackedVarint(4, commandsOf(rings, type));
      }, null);
    }
    keys.forEach((key) => layer.writeStringField(3, key));
    values.forEach((value) => layer.writeMessage(4, (__, message) => {
      if (typeof value === 'string') {
        message.writeStringField(1, value);
      } else if (typeof value === 'boolean') {
        message.writeBooleanField(7, value);
      } else {
        message.writeVarintField(5, value);
      }
    }, null));
    layer.writeVarintField(5, 4096);
  }, null);
  return pbf.finish();
}

/**
 * @param {string} name
 * @param {Drawn[]} features
 */
export function tileOf(name, features) {
  return decodeTile(new Pbf(encode(name, features)));
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} side
 * @returns {[number, number][]}
 */
export function square(x, y, side) {
  return [[x, y], [x + side, y], [x + side, y + side], [x, y + side]];
}
