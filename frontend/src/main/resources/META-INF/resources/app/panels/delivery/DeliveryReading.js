import { keyOf, ordered, takenKey } from '../../core/candidates.js';
import { choose } from '../../services/deliveries.js';

/** How the open file is to be read: what somebody chose, also while the server has not answered, and the way that is only tried. */
export class DeliveryReading {
  /** @param {import('./DeliveryFile.js').DeliveryFile} file */
  constructor(file) {
    this.file = file;
    this.leave();
  }

  leave() {
    Object.assign(this, { wanted: {}, choosing: false, looked: null, allWays: false, typed: '' });
  }

  /** @returns {object} what is chosen, also what the server has not answered yet */
  get choice() {
    return { ...this.file.value?.choice, ...this.wanted };
  }

  /** Changes how the file is read. What comes while an answer is on its way goes with the next question. */
  async choose(changes) {
    this.wanted = { ...this.wanted, ...changes };
    this.file.problem = null;
    this.file.draw();
    if (this.choosing) return;
    this.choosing = true;
    while (Object.keys(this.wanted).length) await this.#tell();
    this.choosing = false;
    this.file.draw();
  }

  async #tell() {
    const { file, wanted } = this;
    const { id } = file;
    try {
      const value = await choose(id, wanted);
      if (id !== file.id) return;
      this.#drop(wanted);
      file.know(value);
    } catch (problem) {
      if (id === file.id) {
        this.wanted = {};
        file.problem = problem;
      }
    }
    file.draw();
  }

  /** What was changed again meanwhile is still to be told. */
  #drop(told) {
    this.wanted = Object.fromEntries(Object.entries(this.wanted).filter(([name, value]) => value !== told[name]));
  }

  chooseWay({ crs, swapAxes = false, shift = null }) {
    this.looked = null;
    return this.choose({ crs, swapAxes, shift });
  }

  chooseLayer(layer) {
    this.allWays = false;
    return this.choose({ layer, encoding: null, crs: null, swapAxes: false, shift: null, mapping: null });
  }

  /** @returns {string|null} key of the way that the positions are taken; null while nobody has said one */
  get takenKey() {
    const { diagnosis } = this.file;
    return diagnosis && takenKey(diagnosis, this.choice);
  }

  get candidates() {
    const { diagnosis, workspace } = this.file;
    return ordered(diagnosis?.crs.candidates ?? [], workspace.about.district.centre);
  }

  /** @returns {object|null} the way that the map shows: the one pointed at, the one taken, or else the likeliest */
  get shown() {
    const { candidates } = this;
    const of = (key) => key && candidates.find((candidate) => keyOf(candidate) === key);
    return of(this.looked) ?? of(this.takenKey) ?? (this.takenKey ? null : candidates[0] ?? null);
  }

  /** @returns {boolean} whether what is shown is how the file will be read */
  get isTaken() {
    const { shown, takenKey: taken } = this;
    return Boolean(taken) && (!shown || keyOf(shown) === taken);
  }

  lookAt(key) {
    if (this.looked === key) return;
    this.looked = key;
    this.file.draw();
  }

  showAllWays(allWays) {
    this.allWays = allWays;
    this.file.draw();
  }

  type(text) {
    this.typed = text;
    this.file.draw();
  }
}
