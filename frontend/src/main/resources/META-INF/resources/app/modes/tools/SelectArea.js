import { ringOf } from '../../geo/polygonsMeet.js';

/**
 * An area is drawn, and all parcels that it meets are to be selected: a rectangle with one drag, or a polygon with clicks,
 * which a double click, a click on the first corner or Enter ends.
 *
 * @typedef {import('../../core/types.js').LonLat} LonLat
 * @typedef {import('../surface.js').SurfaceEvents} SurfaceEvents
 * @typedef {{shape: 'box'|'polygon', onDone: (ring: LonLat[], add: boolean) => void}} SelectAreaOptions
 */

const CLOSE_PIXELS = 10;
const REPEAT_PIXELS = 4;

/** What is drawn is no parcel. */
const NO_ID = 0;

export class SelectArea {
  /** @type {import('../../core/types.js').ModeName} */
  name = 'tool';
  /** @type {LonLat[]} */
  #ring = [];
  /** @type {LonLat|null} */
  #pointer = null;
  /** With the last corner Ctrl or Shift was held. */
  #adds = false;
  #surface;
  #options;

  /**
   * @param {import('../mode.js').Seams} seams
   * @param {SelectAreaOptions} options
   */
  constructor({ surface }, options) {
    this.#surface = surface;
    this.#options = options;
  }

  enter() {
    this.#surface.setDoubleClickZoom(false);
    this.#surface.setCursor('drawing');
    this.#surface.setBoxDrag(this.#options.shape === 'box' ? 'always' : 'never');
    this.#surface.events.on('box', this.#box);
    this.#surface.events.on('click', this.#click);
    this.#surface.events.on('move', this.#move);
  }

  exit() {
    this.#surface.setBoxDrag('never');
    this.#surface.events.off('box', this.#box);
    this.#surface.events.off('click', this.#click);
    this.#surface.events.off('move', this.#move);
  }

  render() {
    const feature = this.#ring.length > 0 ? { id: NO_ID, closed: false, polygons: [[this.#ring]] } : null;
    this.#surface.show({
      feature, findings: [], pointer: this.#pointer, nextFaulty: false, snap: null, active: null, handles: false,
    });
  }

  finish() {
    if (this.#ring.length > 2) {
      this.#options.onDone(this.#ring, this.#adds);
    }
  }

  deleteCorner() {
    this.undo();
  }

  undo() {
    this.#ring = this.#ring.slice(0, -1);
    this.render();
  }

  /** @param {SurfaceEvents['box']} box */
  #box = ({ bounds, add }) => this.#options.onDone(ringOf(bounds), add);

  /** @param {SurfaceEvents['click']} click */
  #click = ({ position, add = false }) => {
    if (this.#options.shape === 'box') {
      return;
    }
    const ring = this.#ring;
    const isNear = (/** @type {LonLat|undefined} */ corner, /** @type {number} */ pixels) =>
      corner !== undefined && this.#surface.pixelsBetween(corner, position) <= pixels;
    this.#adds = add;
    if (isNear(ring[ring.length - 1], REPEAT_PIXELS) || (ring.length > 2 && isNear(ring[0], CLOSE_PIXELS))) {
      this.finish();
      return;
    }
    this.#ring = [...ring, position];
    this.render();
  };

  /** @param {SurfaceEvents['move']} move */
  #move = (move) => {
    this.#pointer = move?.position ?? null;
    if (this.#ring.length > 0) {
      this.render();
    }
  };
}
