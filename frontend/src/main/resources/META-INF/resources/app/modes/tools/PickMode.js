import { SNAP_PIXELS } from '../../behaviors/snap.js';

/**
 * Places are picked with clicks: parcels to merge, a gap, an edge.
 *
 * @typedef {import('../../core/types.js').LonLat} LonLat
 * @typedef {import('../surface.js').SurfaceEvents} SurfaceEvents
 */
export class PickMode {
  /** @type {import('../../core/types.js').ModeName} */
  name = 'tool';
  #seams;
  #options;

  /**
   * @param {import('./sketch.js').ToolSeams} seams
   * @param {{onPick: (position: LonLat, tolerance: number) => void, onDone: () => void, onUndo?: () => void}} options
   */
  constructor(seams, options) {
    this.#seams = seams;
    this.#options = options;
  }

  enter() {
    this.#seams.surface.setDoubleClickZoom(false);
    this.#seams.surface.setCursor('pointing');
    this.#seams.surface.events.on('click', this.#click);
  }

  exit() {
    this.#seams.surface.events.off('click', this.#click);
  }

  render() {}

  finish() {
    this.#options.onDone();
  }

  undo() {
    this.#options.onUndo?.();
  }

  /** @param {SurfaceEvents['click']} click */
  #click = ({ position }) => this.#options.onPick(position, SNAP_PIXELS * this.#seams.surface.degreesPerPixel());
}
