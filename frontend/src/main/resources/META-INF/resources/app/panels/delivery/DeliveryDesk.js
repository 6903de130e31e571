import { maySendOn, refusal } from '../../core/slices.js';
import { SlicedUpload } from '../../services/SlicedUpload.js';
import { announce, contentAddress, deleteDelivery, deliveries, delivery } from '../../services/deliveries.js';
import { connection, putBytes } from '../../services/upload.js';
import { t } from '../../i18n/words.js';
import { Resource } from '../common/Resource.js';
import { DeliveryFile } from './DeliveryFile.js';

const POLL_MILLISECONDS = 2000;
const BUSY = new Set(['READING', 'CHECKING', 'LOADING']);

/** Files that come in: mine, those on their way, and the one that is open. */
export class DeliveryDesk {
  /** @param {(result: object) => void} onLoaded */
  constructor(workspace, catalogue, map, onLoaded) {
    Object.assign(this, { workspace, catalogue });
    this.list = new Resource(() => workspace.refresh());
    this.uploads = new Map();
    this.over = false;
    this.refused = null;
    this.problem = null;
    this.file = new DeliveryFile(this, map, onLoaded);
  }

  async arrive(id, parameters) {
    this.file.leave();
    if (id) return this.file.open(id, parameters.step);
    return this.load();
  }

  async load() {
    await this.list.load(deliveries);
    clearTimeout(this.timer);
    const isWatched = this.workspace.route.screen === 'exchange' && !this.file.id;
    if (isWatched && this.list.value?.some(({ state }) => BUSY.has(state))) this.timer = setTimeout(() => this.load(), POLL_MILLISECONDS);
  }

  set(changes) {
    Object.assign(this, changes);
    this.workspace.refresh();
  }

  /** A file was chosen or dropped: it is announced, opened, and goes on its way. */
  async take(files) {
    const refused = refusal(files);
    this.set({ over: false, refused, problem: null });
    if (refused) return;
    try {
      const announced = await announce(files[0]);
      this.send(announced, files[0]);
      this.workspace.go(`exchange/deliveries/${announced.id}`);
    } catch (problem) {
      this.set({ problem });
    }
  }

  /** After a reload the browser has forgotten the file; the same one, chosen again, goes on where it stopped. */
  takeAgain(incoming, files) {
    const [file] = files;
    const refused = files.length === 1 && maySendOn(incoming, file) ? null : 'other';
    this.set({ over: false, refused });
    if (!refused) this.send(incoming, file);
  }

  send(incoming, file) {
    const upload = new SlicedUpload(incoming, file, {
      send: ({ id }, from, bytes, options) => putBytes(contentAddress(id, from), bytes, options),
      ask: delivery, wait: connection, onChange: () => this.sent(incoming.id),
    });
    this.uploads.set(incoming.id, upload);
    upload.goOn();
  }

  sent(id) {
    const upload = this.uploads.get(id);
    if (upload?.state === 'done') {
      this.uploads.delete(id);
      if (this.file.id === id) this.file.arrived(upload.delivery);
    }
    this.workspace.refresh();
  }

  async remove({ id, fileName, state }) {
    const key = state === 'LOADED' ? 'delivery.deleteLoadedText' : 'delivery.deleteText';
    const yes = await this.workspace.ask({ title: t('delivery.deleteTitle'), text: t(key, { name: fileName }), yes: t('delivery.delete') });
    if (!yes) return;
    this.uploads.get(id)?.hold();
    this.uploads.delete(id);
    try {
      await deleteDelivery(id);
      if (this.file.id === id) this.workspace.go('exchange');
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.load();
  }
}
