import { sourceOf } from '../geo/tiles.js';
import { takePen, writeCode } from '../workers/codePen.js';

/**
 * One tile on the screen. A tile with nothing on it has no bitmap, which would be a megabyte.
 *
 * @typedef {import('leaflet').Coords} Coords
 * @typedef {import('../workers/messages.js').Painted} Painted
 * @typedef {import('../workers/paintCodes.js').Code} Code
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
  /** @type {ImageBitmapRenderingContext|CanvasRenderingContext2D|null} */
  #context = null;
  #ratio;

  /**
   * @param {Coords} coords
   * @param {number} ratio  pixels of the device for one CSS pixel
   */
  constructor({ z, x, y }, ratio) {
    this.#ratio = ratio;
    this.level = z;
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

  /** @returns {string} the tile of the data */
  get source() {
    const { z, x, y } = this.place.source;
    return `${z}/${x}/${y}`;
  }

  /**
   * @param {ImageBitmap|null} bitmap  null: nothing
   * @param {number} order
   * @param {Code[]} codes  to be written over it
   */
  show(bitmap, order, codes) {
    this.#shown = order;
    if (bitmap && !this.#context) {
      this.element.width = bitmap.width;
      this.element.height = bitmap.height;
      this.#context = this.#isWritten ? this.element.getContext('2d') : this.element.getContext('bitmaprenderer');
    }
    if (this.#context instanceof CanvasRenderingContext2D) {
      this.#context.clearRect(0, 0, this.element.width, this.element.height);
      if (bitmap) this.#context.drawImage(bitmap, 0, 0);
      bitmap?.close();
      this.write(codes);
    } else {
      this.#context?.transferFromImageBitmap(bitmap);
    }
  }

  /** @returns {boolean} whether the page may have to write codes over the bitmap; a canvas for that takes more memory */
  get #isWritten() {
    return this.place.source.z === DATA_ZOOM_MAX;
  }

  /** @param {Code[]} codes */
  write(codes) {
    const context = this.#context;
    if (context instanceof CanvasRenderingContext2D && codes.length > 0) {
      takePen(context, this.#ratio);
      codes.forEach(({ text, at: [x, y] }) => writeCode(context, text, [x * this.#ratio, y * this.#ratio]));
    }
  }
}
