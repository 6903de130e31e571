/**
 * What lies over the parcels where the map was clicked: accepted work, control lines, parcels under review, zones.
 *
 * @typedef {{view: {overlaysAt: (place: [number, number]) => Promise<object[]>}, workspace: {refresh: () => void}}} Desk
 */
export class OverlaysHere {
  place = /** @type {[number, number]|null} */ (null);
  features = /** @type {object[]} */ ([]);
  /** Whether an answer is on its way that would be shown. */
  isLooking = false;
  #turn = 0;
  #desk;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** @param {[number, number]} place */
  async look(place) {
    this.place = place;
    this.isLooking = true;
    const turn = ++this.#turn;
    const features = await this.#desk.view.overlaysAt(place);
    if (turn !== this.#turn) return;
    Object.assign(this, { features, isLooking: false });
    this.#desk.workspace.refresh();
  }

  /** A layer was switched: what is told is what is seen. */
  renew() {
    if (this.place) this.look(this.place);
  }

  forget() {
    this.#turn++;
    Object.assign(this, { place: null, features: [], isLooking: false });
  }
}
