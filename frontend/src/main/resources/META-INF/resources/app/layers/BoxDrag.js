import { DomEvent, DomUtil, Util } from 'leaflet';
import { toLonLat } from './latLng.js';

/**
 * A rectangle that is drawn over the map with the pointer: with Shift, or, while a tool asks for it, without.
 *
 * @typedef {import('../core/types.js').BoundsLonLat} BoundsLonLat
 * @typedef {'never'|'shift'|'always'} When
 */

/** A press that goes no farther is a click. */
const DRAG_PIXELS = 5;

export class BoxDrag {
  /** @type {When} */
  when = 'never';
  /** @type {{from: import('leaflet').Point, frame: HTMLElement|null}|null} */
  #drag = null;
  #map;
  #onBox;

  /**
   * @param {import('leaflet').Map} map
   * @param {(bounds: BoundsLonLat, add: boolean) => void} onBox  add: a key is held that keeps what was chosen before
   */
  constructor(map, onBox) {
    this.#map = map;
    this.#onBox = onBox;
    map.boxZoom.disable();
    map.getContainer().addEventListener('pointerdown', this.#press, { capture: true });
  }

  /** @param {PointerEvent} event */
  #press = (event) => {
    const wanted = this.when === 'always' || (this.when === 'shift' && event.shiftKey);
    const onControl = event.target instanceof Element && event.target.closest('.leaflet-control');
    if (!wanted || event.button !== 0 || onControl) {
      return;
    }
    this.#drag = { from: this.#map.mouseEventToContainerPoint(event), frame: null };
    this.#map.dragging.disable();
    DomUtil.disableTextSelection();
    document.addEventListener('pointermove', this.#move);
    document.addEventListener('pointerup', this.#release);
    document.addEventListener('pointercancel', this.#end);
    document.addEventListener('keydown', this.#escape, { capture: true });
  };

  /** @param {PointerEvent} event */
  #move = (event) => {
    const drag = this.#drag;
    const to = this.#map.mouseEventToContainerPoint(event);
    if (!drag || (!drag.frame && drag.from.distanceTo(to) < DRAG_PIXELS)) {
      return;
    }
    drag.frame ??= DomUtil.create('div', 'map-box', this.#map.getContainer());
    const { from, frame } = drag;
    Object.assign(frame.style, {
      left: `${Math.min(from.x, to.x)}px`,
      top: `${Math.min(from.y, to.y)}px`,
      width: `${Math.abs(from.x - to.x)}px`,
      height: `${Math.abs(from.y - to.y)}px`,
    });
  };

  /** @param {PointerEvent} event */
  #release = (event) => {
    const drag = this.#drag;
    this.#end();
    if (drag?.frame) {
      this.#swallowClick();
      const to = this.#map.mouseEventToContainerPoint(event);
      const [a, b] = [drag.from, to].map((corner) => toLonLat(this.#map.containerPointToLatLng(corner)));
      const bounds = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
      this.#onBox(/** @type {BoundsLonLat} */ (bounds), event.shiftKey || event.ctrlKey || event.metaKey);
    }
  };

  /** @param {KeyboardEvent} event */
  #escape = (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#end();
    }
  };

  #end = () => {
    this.#drag?.frame?.remove();
    this.#drag = null;
    this.#map.dragging.enable();
    DomUtil.enableTextSelection();
    document.removeEventListener('pointermove', this.#move);
    document.removeEventListener('pointerup', this.#release);
    document.removeEventListener('pointercancel', this.#end);
    document.removeEventListener('keydown', this.#escape, { capture: true });
  };

  /** The click with which the browser ends a drag would select what lies under the corner. */
  #swallowClick() {
    const container = this.#map.getContainer();
    const stop = (/** @type {Event} */ event) => DomEvent.stop(event);
    container.addEventListener('click', stop, { capture: true, once: true });
    Util.requestAnimFrame(() => setTimeout(() => container.removeEventListener('click', stop, { capture: true })));
  }
}
