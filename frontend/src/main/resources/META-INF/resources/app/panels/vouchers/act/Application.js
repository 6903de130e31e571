import { changeApplication, openApplication } from '../../../services/voucherActs.js';
import { submit } from '../../../services/records.js';

/** How an act on vouchers is kept. */
const OF_ACTS = {
  open: (act, cover, key) => openApplication({ act, ...cover }, key),
  change: changeApplication,
};

/** The record in which an act is kept: opened once, however often it is tried, and changed from then on. */
export class Application {
  /**
   * @param {{id: number, version: number}|null} record that holds the act already
   * @param {{open: Function, change: Function}} doors where it is kept
   */
  constructor(record = null, doors = OF_ACTS) {
    Object.assign(this, { record, doors, asked: null, kept: null });
  }

  /**
   * Keeps an act in the record.
   *
   * @param {object} act
   * @param {{note?: string}} [cover] of a record that has yet to be opened
   * @returns {Promise<{record: object, plan: object}>}
   * @throws {import('../../../services/problem.js').Problem} 412 if somebody changed the record in between
   */
  async keep(act, cover = {}) {
    const body = JSON.stringify(act);
    if (body === this.kept) return { record: this.record };
    const answer = this.record ? await this.doors.change(this.record, act) : await this.doors.open(act, cover, this.keyOf(body));
    Object.assign(this, { record: answer.record, kept: body });
    return answer;
  }

  /** A retry after a lost reply repeats the key; another act is another request. */
  keyOf(body) {
    if (this.asked?.body !== body) this.asked = { body, key: crypto.randomUUID() };
    return this.asked.key;
  }

  /** @returns {Promise<object>} the record, before its reviewer */
  async handIn() {
    this.record = await submit(this.record, '');
    return this.record;
  }
}
