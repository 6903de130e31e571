/**
 * Mapbox vector tiles, version 2, decoded once into typed arrays: a tile may hold tens of thousands of parcels, and
 * the same arrays serve painting, counting and hit tests.
 *
 * @typedef {import('pbf').default} Pbf
 * @typedef {{values: (string|number|boolean)[], index: Int32Array}} Column  feature → place in values, or −1
 *
 * @typedef {object} Features
 * @property {string} name
 * @property {number} extent           tile units across the tile
 * @property {number} count
 * @property {Float64Array} ids        0 if a feature has none; parcel ids need all 53 bits
 * @property {Uint8Array} types        1 point, 2 line, 3 polygon
 * @property {Uint32Array} ringStarts  feature → its first ring; one more at the end
 * @property {Uint32Array} coordStarts ring → its first number in coords; one more at the end
 * @property {Int32Array} coords       x, y, x, y, …; tile units from the north-west, y down; rings not closed
 * @property {Int32Array} boxes        feature → minX, minY, maxX, maxY
 * @property {Map<string, Column>} columns  property name → its values
 *
 * @typedef {Map<string, Features>} DecodedTile  layer name → features
 */

/**
 * @param {Pbf} pbf
 * @returns {DecodedTile}
 */
export function decodeTile(pbf) {
  /** @type {DecodedTile} */
  const tile = new Map();
  pbf.readFields((tag) => {
    if (tag === 3) {
      const layer = pbf.readMessage(readLayer, emptyLayer());
      tile.set(layer.name, toFeatures(layer));
    }
  }, null);
  return tile;
}

/**
 * @param {Features} features
 * @param {number} feature
 * @param {string} property
 * @returns {any} undefined if the feature has no such property
 */
export function propertyOf(features, feature, property) {
  const column = features.columns.get(property);
  return column?.values[column.index[feature]];
}

/**
 * @param {Features} features
 * @param {number} feature
 * @returns {Record<string, any>} all that the tile says about the feature
 */
export function propertiesOf(features, feature) {
  const names = [...features.columns.keys()];
  return Object.fromEntries(names.map((name) => [name, propertyOf(features, feature, name)]).filter(([, value]) => value !== undefined));
}

/**
 * Layers as they come: keys and values may follow the features that point at them.
 *
 * @typedef {ReturnType<typeof emptyLayer>} Layer
 */
function emptyLayer() {
  return {
    name: '',
    extent: 4096,
    keys: /** @type {string[]} */ ([]),
    values: /** @type {(string|number|boolean)[]} */ ([]),
    ids: /** @type {number[]} */ ([]),
    types: /** @type {number[]} */ ([]),
    tags: /** @type {number[][]} */ ([]),
    ringStarts: [0],
    coordStarts: [0],
    coords: /** @type {number[]} */ ([]),
  };
}

/**
 * @param {number} tag
 * @param {Layer} layer
 * @param {Pbf} pbf
 */
function readLayer(tag, layer, pbf) {
  if (tag === 1) {
    layer.name = pbf.readString();
  } else if (tag === 2) {
    readFeature(layer, pbf);
  } else if (tag === 3) {
    layer.keys.push(pbf.readString());
  } else if (tag === 4) {
    layer.values.push(pbf.readMessage(readValue, { value: '' }).value);
  } else if (tag === 5) {
    layer.extent = pbf.readVarint();
  }
}

/**
 * @param {Layer} layer
 * @param {Pbf} pbf
 */
function readFeature(layer, pbf) {
  const feature = pbf.readMessage(readFeatureField, { layer, id: 0, type: 0, tags: /** @type {number[]} */ ([]) });
  layer.ids.push(feature.id);
  layer.types.push(feature.type);
  layer.tags.push(feature.tags);
  layer.ringStarts.push(layer.coordStarts.length - 1);
}

/**
 * @param {number} tag
 * @param {{layer: Layer, id: number, type: number, tags: number[]}} feature
 * @param {Pbf} pbf
 */
function readFeatureField(tag, feature, pbf) {
  if (tag === 1) {
    feature.id = pbf.readVarint();
  } else if (tag === 2) {
    pbf.readPackedVarint(feature.tags);
  } else if (tag === 3) {
    feature.type = pbf.readVarint();
  } else if (tag === 4) {
    readGeometry(feature.layer, pbf);
  }
}

/**
 * Commands of the specification: 1 move, 2 line, 7 close; the count is in the upper bits, positions are differences.
 *
 * @param {Layer} layer
 * @param {Pbf} pbf
 */
function readGeometry({ coords, coordStarts }, pbf) {
  const end = pbf.readVarint() + pbf.pos;
  let [x, y] = [0, 0];
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const steps = (command & 7) === 7 ? 0 : command >> 3;
    for (let step = 0; step < steps; step++) {
      if ((command & 7) === 1 && coords.length > coordStarts[coordStarts.length - 1]) {
        coordStarts.push(coords.length);
      }
      coords.push(x += pbf.readSVarint(), y += pbf.readSVarint());
    }
  }
  coordStarts.push(coords.length);
}

/**
 * @param {number} tag
 * @param {{value: string|number|boolean}} result
 * @param {Pbf} pbf
 */
function readValue(tag, result, pbf) {
  /** @type {Record<number, () => string|number|boolean>} */
  const readers = {
    1: () => pbf.readString(),
    2: () => pbf.readFloat(),
    3: () => pbf.readDouble(),
    4: () => pbf.readVarint(true),
    5: () => pbf.readVarint(),
    6: () => pbf.readSVarint(),
    7: () => pbf.readBoolean(),
  };
  result.value = readers[tag]?.() ?? result.value;
}

/**
 * @param {Layer} layer
 * @returns {Features}
 */
function toFeatures({ name, extent, ids, types, ringStarts, coordStarts, coords, keys, values, tags }) {
  const features = {
    name,
    extent,
    count: ids.length,
    ids: new Float64Array(ids),
    types: new Uint8Array(types),
    ringStarts: new Uint32Array(ringStarts),
    coordStarts: new Uint32Array(coordStarts),
    coords: new Int32Array(coords),
    columns: new Map(keys.map((key) => [key, { values, index: new Int32Array(ids.length).fill(-1) }])),
  };
  tags.forEach((pairs, feature) => {
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const column = features.columns.get(keys[pairs[i]]);
      if (column) {
        column.index[feature] = pairs[i + 1];
      }
    }
  });
  return { ...features, boxes: boxesOf(features) };
}

/** @param {Omit<Features, 'boxes'>} features */
function boxesOf({ count, ringStarts, coordStarts, coords }) {
  const boxes = new Int32Array(count * 4);
  for (let feature = 0; feature < count; feature++) {
    const start = coordStarts[ringStarts[feature]];
    const end = coordStarts[ringStarts[feature + 1]];
    let [minX, minY, maxX, maxY] = [coords[start], coords[start + 1], coords[start], coords[start + 1]];
    for (let i = start; i < end; i += 2) {
      if (coords[i] < minX) minX = coords[i];
      else if (coords[i] > maxX) maxX = coords[i];
      if (coords[i + 1] < minY) minY = coords[i + 1];
      else if (coords[i + 1] > maxY) maxY = coords[i + 1];
    }
    const at = feature * 4;
    boxes[at] = minX;
    boxes[at + 1] = minY;
    boxes[at + 2] = maxX;
    boxes[at + 3] = maxY;
  }
  return boxes;
}
