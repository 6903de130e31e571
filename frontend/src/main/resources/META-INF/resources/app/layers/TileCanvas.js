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

  /** @param {ImageBitmap|null} bitmap  null: nothing */
  show(bitmap) {
    if (bitmap && !this.#context) {
      this.element.width = bitmap.width;
      this.element.height = bitmap.height;
      this.#context = this.element.getContext('bitmaprenderer');
    }
    this.#context?.transferFromImageBitmap(bitmap);
  }
}
