import { isBusy } from '../../core/delivery.js';
import { delivery } from '../../services/deliveries.js';

const POLL_MILLISECONDS = 700;
const POLL_AFTER_FAILURE_MILLISECONDS = 4000;

/** Asks how far the work on the open file is, as long as there is any; a lost connection is waited for. */
export class DeliveryWatch {
  /** @param {import('./DeliveryFile.js').DeliveryFile} file */
  constructor(file) {
    this.file = file;
    this.leave();
  }

  leave() {
    clearTimeout(this.timer);
    this.lost = false;
  }

  goOn() {
    clearTimeout(this.timer);
    const { id, value } = this.file;
    if (!value || !isBusy(value)) return;
    this.timer = setTimeout(() => this.#poll(id), this.lost ? POLL_AFTER_FAILURE_MILLISECONDS : POLL_MILLISECONDS);
  }

  async #poll(id) {
    const { file } = this;
    if (id !== file.id || file.workspace.route.screen !== 'exchange') return undefined;
    try {
      const value = await delivery(id);
      this.lost = false;
      if (id === file.id) return file.arrived(value);
    } catch {
      this.lost = true;
    }
    file.workspace.refresh();
    return this.goOn();
  }
}
