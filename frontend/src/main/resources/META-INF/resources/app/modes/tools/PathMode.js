import { samePosition } from '../../geo/rings.js';

/**
 * A line or a ring drawn for an operation: with clicks, or, a line, with one drag. A second click on the last corner, as
 * in a double click, ends it; so does Enter.
 *
 * @typedef {import('../../core/types.js').LonLat} LonLat
 * @typedef {import('../surface.js').SurfaceEvents} SurfaceEvents
 *
 * @typedef {object} PathOptions
 * @property {boolean} [closes]   a ring rather than a line
 * @property {(path: LonLat[]) => void} onChange  after every move: the path with the pointer at its end, [] for none
 * @property {(path: LonLat[]) => void} onDone    what was drawn is to be done
 */

const REPEAT_PIXELS = 4;
const CLOSE_PIXELS = 10;

/** A press that goes no farther is a click. */
const DRAG_PIXELS = 6;

export class PathMode {
  /** @type {import('../../core/types.js').ModeName} */
  name = 'tool';
  /** @type {LonLat[]} */
  #path = [];
  /** @type {LonLat|null} */
  #pointer = null;
  /** @type {import('../../geo/snapping.js').Snap|null} */
  #snap = null;
  /** @type {LonLat|null} */
  #pressed = null;
  /** What a drag has drawn stays until the next press, so that a refusal can be tried again. */
  #isDone = false;
  #seams;
  #options;
  #listeners;

  /**
   * @param {import('./sketch.js').ToolSeams} seams
   * @param {PathOptions} options
   */
  constructor(seams, options) {
    this.#seams = seams;
    this.#options = options;
    this.#listeners = /** @type {const} */ ([
      ['click', this.#click], ['move', this.#move], ['press', this.#press], ['release', this.#release],
    ]);
  }

  enter() {
    const { surface } = this.#seams;
    surface.setDoubleClickZoom(false);
    surface.setCursor('drawing');
    this.#letDrag();
    this.#listeners.forEach(([name, listener]) => surface.events.on(name, /** @type {any} */ (listener)));
  }

  exit() {
    const { surface, board } = this.#seams;
    surface.setPanning(true);
    this.#listeners.forEach(([name, listener]) => surface.events.off(name, /** @type {any} */ (listener)));
    board.sketch(null);
  }

  render() {
    this.#seams.board.sketch({ line: this.#drawn(), closes: Boolean(this.#options.closes), snap: this.#snap });
  }

  /** Enter: what is seen is done. */
  finish() {
    const path = this.#drawn();
    if (path.length >= this.#least) {
      this.#isDone = true;
      this.#path = path;
      this.#options.onDone(path);
    }
  }

  deleteCorner() {
    this.undo();
  }

  undo() {
    this.#isDone = false;
    this.#path = this.#path.slice(0, -1);
    this.#changed();
  }

  get #least() {
    return this.#options.closes ? 3 : 2;
  }

  /** @param {SurfaceEvents['press']} press */
  #press = ({ position, free }) => {
    if (this.#options.closes || (this.#path.length > 0 && !this.#isDone)) return;
    this.#restart();
    this.#pressed = this.#snapped(position, free);
  };

  /** @param {SurfaceEvents['release']} release */
  #release = ({ position, free }) => {
    const from = this.#pressed;
    this.#pressed = null;
    if (from && this.#seams.surface.pixelsBetween(from, position) > DRAG_PIXELS) {
      this.#path = [from, this.#snapped(position, free)];
      this.#pointer = null;
      this.#changed();
      this.finish();
    }
  };

  /** @param {SurfaceEvents['click']} click */
  #click = ({ position, free }) => {
    const { surface } = this.#seams;
    if (this.#isDone) {
      // The click with which the browser ends a drag.
      if (this.#path.length && surface.pixelsBetween(this.#path[this.#path.length - 1], position) <= CLOSE_PIXELS) return;
      this.#restart();
    }
    const last = this.#path[this.#path.length - 1];
    const isRepeated = last !== undefined && surface.pixelsBetween(last, position) <= REPEAT_PIXELS;
    const closes = this.#options.closes && this.#path.length > 2 && surface.pixelsBetween(this.#path[0], position) <= CLOSE_PIXELS;
    if (isRepeated || closes) {
      this.#pointer = null;
      this.finish();
      return;
    }
    this.#path = [...this.#path, this.#snapped(position, free)];
    this.#changed();
  };

  /** @param {SurfaceEvents['move']} move */
  #move = (move) => {
    if (this.#isDone && !this.#pressed) return;
    this.#snap = move && this.#seams.snapping.snap(move.position, this.#seams.surface.degreesPerPixel(), move.free);
    this.#pointer = this.#snap?.position ?? move?.position ?? null;
    this.#changed();
  };

  #restart() {
    this.#isDone = false;
    this.#path = [];
  }

  #changed() {
    this.#letDrag();
    this.render();
    const path = this.#drawn();
    this.#options.onChange(path.length >= this.#least ? path : []);
  }

  /** Until the first corner a drag draws; then it moves the map, so that a long line can leave the view. */
  #letDrag() {
    this.#seams.surface.setPanning(Boolean(this.#options.closes) || (this.#path.length > 0 && !this.#isDone));
  }

  #drawn() {
    const start = this.#pressed && this.#path.length === 0 ? [this.#pressed] : this.#path;
    const last = start[start.length - 1];
    const isNew = this.#pointer && last && !samePosition(this.#pointer, last);
    return isNew && !this.#isDone ? [...start, /** @type {LonLat} */ (this.#pointer)] : start;
  }

  /**
   * @param {LonLat} position
   * @param {boolean} free
   */
  #snapped(position, free) {
    const { surface, snapping } = this.#seams;
    return snapping.snap(position, surface.degreesPerPixel(), free)?.position ?? position;
  }
}
