/** What lies over the parcels where the map was clicked: accepted work, control lines, parcels under review, zones. */
export class OverlaysHere {
  /** @param {import('./MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.forget();
  }

  /** @param {[number, number]} place */
  async look(place) {
    this.place = place;
    this.isLooking = true;
    const turn = ++this.turn;
    const features = await this.desk.view.overlaysAt(place);
    if (turn !== this.turn) return;
    Object.assign(this, { features, isLooking: false });
    this.desk.workspace.refresh();
  }

  /** A layer was switched: what is told is what is seen. */
  renew() {
    if (this.place) this.look(this.place);
  }

  forget() {
    Object.assign(this, { place: null, features: [], isLooking: false, turn: (this.turn ?? 0) + 1 });
  }
}
