/** What the check found in the rows of the open file: all of it, or what has one code, and the one that is looked at. */
export class DeliveryFindings {
  /** @param {import('./DeliveryFile.js').DeliveryFile} file */
  constructor(file) {
    this.file = file;
    this.leave();
  }

  leave() {
    Object.assign(this, { filter: null, active: null });
  }

  /** @returns {object[]} one array for the same findings, by which the map knows that nothing has changed */
  get placed() {
    const { job } = this.file;
    if (this.placedOf?.job !== job || this.placedOf.filter !== this.filter) {
      this.placedOf = { job, filter: this.filter, list: this.#ofFilter(job?.findings ?? []) };
    }
    return this.placedOf.list;
  }

  #ofFilter(all) {
    return this.filter ? all.filter(({ code, severity }) => `${severity}${code}` === this.filter) : all;
  }

  setFilter(filter) {
    Object.assign(this, { filter: this.filter === filter ? null : filter, active: null });
    this.file.draw();
  }

  goTo(index) {
    this.active = index;
    this.file.draw();
  }
}
