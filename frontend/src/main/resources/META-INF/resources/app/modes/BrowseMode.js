import { HoverBehavior } from '../behaviors/hover.js';
import { SelectBehavior } from '../behaviors/select.js';

/** Looking around: a click selects. */
export class BrowseMode {
  /** @type {import('../core/types.js').ModeName} */
  name = 'browse';
  #behaviors;
  #surface;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {import('../core/events.js').Emitter<import('../core/types.js').MapEvents>} events
   */
  constructor(surface, events) {
    this.#surface = surface;
    this.#behaviors = [new SelectBehavior(surface, events), new HoverBehavior(surface, events)];
  }

  enter() {
    this.#surface.setDoubleClickZoom(true);
    this.#surface.setCursor('browse');
    this.#behaviors.forEach((behavior) => behavior.on());
  }

  exit() {
    this.#behaviors.forEach((behavior) => behavior.off());
  }

  /** Nothing is drawn over the tiles while browsing. */
  render() {
    this.#surface.show({
      feature: null, findings: [], pointer: null, nextFaulty: false, snap: null, active: null, handles: false,
    });
  }

  finish() {}

  deleteCorner() {}
}
