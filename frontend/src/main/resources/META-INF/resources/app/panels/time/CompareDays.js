/** How far a key moves the handle, as a share of the map's width. */
const STEP = 0.02;
const STRIDE = 0.1;

const KEYS = {
  ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -STRIDE, PageUp: STRIDE, Home: -1, End: 1,
};

/** Before and after: the day on the slider to the left of a handle over the map, today to the right. */
export class CompareDays {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.isWanted = false;
    this.share = 0.5;
  }

  /** @returns {boolean} whether two days are seen; today beside today is not worth a handle */
  get isOn() {
    return this.isWanted && this.desk.time.isPast;
  }

  toggle() {
    this.isWanted = !this.isWanted;
    this.apply();
  }

  /** The day has changed, or the choice: the map follows. */
  apply() {
    this.desk.view?.compare(this.isOn ? this.share : null);
    this.desk.workspace.refresh();
  }

  moveTo(share) {
    this.share = Math.min(1, Math.max(0, share));
    this.apply();
  }

  /** @returns {import('../../core/timePoint.js').TimePoint|null} null: what is at the place is seen as it is today */
  isToday([lon]) {
    if (!this.isOn) return false;
    const [west, , east] = this.desk.bounds;
    return (lon - west) / (east - west) >= this.share;
  }

  key(event) {
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.moveTo(this.share + step);
  }

  drag(event) {
    const handle = event.currentTarget;
    const { left, width } = handle.closest('.map-area').getBoundingClientRect();
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => this.moveTo((move.clientX - left) / width);
    handle.onpointerup = handle.onpointercancel = () => { handle.onpointermove = null; };
  }
}
