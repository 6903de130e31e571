import { Emitter } from '#app/core/events.js';

/**
 * A map for tests: a thousandth of a degree is ten pixels, and what is shown is kept.
 */
export class FakeSurface {
  /** @type {Emitter<import('#app/modes/surface.js').SurfaceEvents>} */
  events = new Emitter();
  /** @type {import('#app/modes/surface.js').Picture|null} */
  picture = null;
  /** @type {number[]} */
  hidden = [];
  /** @type {import('#app/modes/surface.js').Hit|null} */
  under = null;

  /**
   * @param {number[]} a
   * @param {number[]} b
   */
  pixelsBetween(a, b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]) * 10_000;
  }

  /**
   * @param {[number, number]} position
   * @param {number} right
   * @param {number} down
   * @returns {[number, number]}
   */
  shifted([lon, lat], right, down) {
    return [lon + right / 10_000, lat - down / 10_000];
  }

  degreesPerPixel() {
    return 1 / 10_000;
  }

  async hit() {
    return this.under;
  }

  /** @param {import('#app/modes/surface.js').Picture} picture */
  show(picture) {
    this.picture = picture;
  }

  setCursor() {}

  setDoubleClickZoom() {}

  setPanning() {}

  /** @type {'never'|'shift'|'always'} */
  boxDrag = 'never';

  /** @param {'never'|'shift'|'always'} when */
  setBoxDrag(when) {
    this.boxDrag = when;
  }

  /** @param {number[]} ids */
  hideInTiles(ids) {
    this.hidden = ids;
  }

  /** @param {[number, number][]} places  thousandths of a degree from 113° E, 23° N */
  click(...places) {
    places.forEach((place) => this.events.emit('click', { position: at(place), free: false }));
  }
}

/**
 * @param {[number, number]} place  thousandths of a degree from 113° E, 23° N
 * @returns {[number, number]}
 */
export function at([x, y]) {
  return [113 + x / 1000, 23 + y / 1000];
}
