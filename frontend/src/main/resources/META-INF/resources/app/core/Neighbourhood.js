import { featureOf } from './draft.js';

/**
 * The parcels around a draft. One that has come into the draft is kept as it was then, with its version, whatever is read
 * later: its save shall say what it builds on.
 *
 * @typedef {import('./types.js').ParcelFeature} ParcelFeature
 * @typedef {import('./draft.js').DraftFeature} DraftFeature
 */
export class Neighbourhood {
  /** @type {Map<number, ParcelFeature>} */
  #features = new Map();
  /** @type {Map<number, DraftFeature>} */
  #shapes = new Map();

  /** @returns {ReadonlyMap<number, DraftFeature>} */
  get shapes() {
    return this.#shapes;
  }

  /**
   * @param {ParcelFeature[]} features
   * @param {(id: number) => boolean} isHeld  in the draft: stays as it is known
   */
  learn(features, isHeld) {
    for (const feature of features) {
      if (!(isHeld(feature.id) && this.#features.has(feature.id))) {
        this.#features.set(feature.id, feature);
        this.#shapes.set(feature.id, featureOf(feature.id, feature.geometry));
      }
    }
  }

  /**
   * @param {number} id
   * @returns {ParcelFeature|undefined}
   */
  feature(id) {
    return this.#features.get(id);
  }
}
