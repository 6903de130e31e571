/**
 * One operation from its start to its end: what has been picked and drawn so far, what is asked of the server, and the
 * fields of its own in the panel. `desk` is the {@link OperationDesk}, which previews and does it.
 */
export class Operation {
  /**
   * @param {import('./OperationDesk.js').OperationDesk} desk
   * @param {object[]} subjects the parcels that were selected
   */
  constructor(desk, subjects) {
    this.desk = desk;
    this.subjects = subjects;
  }

  /** Takes the pointer. */
  begin() {}

  /** @returns {object|null} what is asked of the server; null while something is missing */
  get request() {
    return null;
  }

  /** @returns {boolean} whether it is worth asking what would come of it, while the pointer moves */
  get isRipe() {
    return true;
  }

  /** @returns {string} key of the words that say what to do next */
  get hint() {
    return `op.hint.${this.name}`;
  }

  /** @returns {string|null} id of the field that is filled in first */
  get firstField() {
    return null;
  }

  /** @returns {object|null} its fields in the panel */
  fields() {
    return null;
  }

  /** @returns {string|null} what is wrong with what was typed, in words */
  get fault() {
    return null;
  }

  /** The draft has changed below it, or the view: subjects are read again. */
  refreshed() {
    this.subjects = this.subjects.map(({ id }) => this.desk.known(id)).filter(Boolean);
  }
}
