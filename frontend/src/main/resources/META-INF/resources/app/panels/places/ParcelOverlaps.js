import { overlapsOf } from '../../services/placesRegister.js';
import { Resource } from '../common/Resource.js';

/** What the selected parcel has of the control lines; measured once somebody opens it. */
export class ParcelOverlaps {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    Object.assign(this, { id: null, isOpen: false, found: new Resource(() => desk.workspace.refresh()) });
  }

  /** @param {number} id of the parcel that is described */
  turn(id, isOpen) {
    if (id === this.id && isOpen === this.isOpen) return;
    if (id !== this.id) this.found.forget();
    Object.assign(this, { id, isOpen });
    if (isOpen && this.found.status !== 'ready') this.load();
  }

  load() {
    const { id } = this;
    return this.found.load(() => overlapsOf('parcel', id));
  }
}
