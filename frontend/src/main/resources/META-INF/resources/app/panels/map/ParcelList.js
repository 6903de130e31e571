import { parcelsIn } from '../../services/parcels.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';

const PAUSE_MILLISECONDS = 300;
const PARCELS_MAX = 500;

/** The parcels in view as a table: what the canvas shows, for those who cannot see it or want to sort it. */
export class ParcelList {
  constructor(desk) {
    this.desk = desk;
    this.isOpen = false;
    this.found = new Resource(() => desk.workspace.refresh());
    this.table = new Table(desk.workspace);
  }

  toggle() {
    this.isOpen = !this.isOpen;
    if (this.isOpen && this.desk.lineage.isOpen) this.desk.lineage.close();
    this.viewChanged();
    this.desk.workspace.refresh();
  }

  viewChanged() {
    clearTimeout(this.timer);
    if (this.isOpen && this.desk.bounds) this.timer = setTimeout(() => this.load(), PAUSE_MILLISECONDS);
  }

  load() {
    return this.found.load(() => parcelsIn(this.desk.bounds, PARCELS_MAX, this.desk.time.point));
  }
}
