import { fitted, isLong, missing, parametersOf } from '../../core/exportChoice.js';
import { exportAddress, exportFormats, fetchExport } from '../../services/exchange.js';
import { records } from '../../services/records.js';
import { Resource } from '../common/Resource.js';

const RECORDS_OFFERED = 8;

/** What is to be taken away; the browser fetches the archive itself, however large it is. */
export class ExportDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} map */
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, map });
    this.formats = new Resource(() => workspace.refresh());
    this.wanted = {
      layer: 'parcels', format: 'shapefile', crs: '', encoding: 'UTF-8', town: '', zone: '', ground: 'all', record: '', recordId: null, landClass: '', asOf: '',
    };
    this.records = new Resource(() => workspace.refresh());
    this.busy = false;
    this.problem = null;
  }

  async arrive() {
    if (this.formats.status !== 'ready') await this.formats.load(exportFormats);
    this.workspace.refresh();
  }

  set(changes) {
    Object.assign(this.wanted, changes);
    this.problem = null;
    this.workspace.refresh();
  }

  /** A record is named by its number; while somebody types, those that match are offered. */
  async setRecord(record) {
    this.set({ record, recordId: this.idOf(record) });
    const q = record.trim();
    if (!q) return;
    await this.records.load(() => records({ q, state: 'APPROVED', limit: RECORDS_OFFERED }));
    if (this.wanted.record === record) this.set({ recordId: this.idOf(record) });
  }

  idOf(number) {
    return this.offered.find((one) => one.number === number.trim().toUpperCase())?.id ?? null;
  }

  get offered() {
    return this.records.value?.records ?? [];
  }

  /** @returns {import('../../core/exportChoice.js').ExportChoice} with what the format has */
  get choice() {
    return fitted(this.wanted, this.formats.value ?? []);
  }

  get format() {
    return this.formats.value?.find(({ id }) => id === this.choice.format);
  }

  /** What is seen and selected on the map. */
  get seen() {
    const { selection, bounds } = this.map;
    const one = selection.layer === 'parcels' && selection.id !== null ? [selection.id] : [];
    return { bounds, ids: selection.several.isOpen ? [...selection.several.parcels.keys()] : one };
  }

  get missing() {
    return missing(this.choice, this.seen);
  }

  get parameters() {
    return parametersOf(this.choice, this.seen);
  }

  /** @returns {boolean} whether the selection is too long for an address */
  get isLong() {
    return isLong(this.parameters);
  }

  get address() {
    return exportAddress(this.choice.layer, this.parameters);
  }

  /** A few thousand parcels fit into the memory of a page. */
  async fetch() {
    Object.assign(this, { busy: true, problem: null });
    this.workspace.refresh();
    try {
      await fetchExport(this.choice.layer, this.parameters);
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
    this.workspace.refresh();
  }
}
