import { sourceOf } from '../geo/tiles.js';

/**
 * One tile on the screen. A tile with nothing on it has no bitmap, which would be a megabyte.
 *
 * @typedef {import('leaflet').Coords} Coords
 * @typedef {import('../workers/messages.js').Painted} Painted
 */

export const TILE_PIXELS = 512;

/** Levels from Leaflet's zoom to the zoom of the data: tiles are twice as wide as Leaflet's. */
export const ZOOM_OFFSET = 1;

export const DATA_ZOOM_MAX = 16;

export class TileCanvas {
  element = document.createElement('canvas');
  controller = new AbortController();
  /** How often it was asked for again after a failure. */
  retries = 0;
  /** Of the paintings that were ordered, the last; and of those shown, the last. */
  #ordered = 0;
  #shown = 0;
  /** @type {ImageBitmapRenderingContext|null} */
  #context = null;
  #ratio;

  /**
   * @param {Coords} coords
   * @param {number} ratio  pixels of the device for one CSS pixel
   */
  constructor({ z, x, y }, ratio) {
    this.#ratio = ratio;
    this.place = sourceOf({ z: z - ZOOM_OFFSET, x, y }, DATA_ZOOM_MAX);
  }

  /** @returns {import('../workers/paths.js').Frame} */
  get frame() {
    const { source, zoomIn, column, row } = this.place;
    const size = Math.round(TILE_PIXELS * this.#ratio);
    return { z: source.z, zoomIn, column, row, size, ratio: size / TILE_PIXELS };
  }

  /** @returns {number} of a painting that is about to be ordered */
  order() {
    this.#ordered += 1;
    return this.#ordered;
  }

  /**
   * @param {number} order
   * @returns {boolean} whether a painting may be shown: not if one that was ordered later has come before it
   */
  admits(order) {
    return order >= this.#shown;
  }

  /**
   * @param {ImageBitmap|null} bitmap  null: nothing
   * @param {number} order
   */
  show(bitmap, order) {
    this.#shown = order;
    if (bitmap && !this.#context) {
      this.element.width = bitmap.width;
      this.element.height = bitmap.height;
      this.#context = this.element.getContext('bitmaprenderer');
    }
    this.#context?.transferFromImageBitmap(bitmap);
  }
}
