import { sumOf } from '../../core/acreage.js';
import { meetsRing } from '../../geo/polygonsMeet.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { bboxOf, unionOf } from '../../services/geometry.js';
import { parcel, parcelsIn } from '../../services/parcels.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';

/** What one reply of the server holds; more than anybody works on at once. */
const PARCELS_MAX = 2000;
/** Parcels that are read one by one at the same time. */
const READ_AT_ONCE = 8;
/** An address with more ids would be too long to be sent to anybody. */
const LINKED_MAX = 200;

/** Several parcels that are selected together, in the order in which they were chosen. */
export class SeveralParcels {
  /** @param {import('./MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.parcels = new Map();
    /** Ids that were chosen last and are still read; null: none. */
    this.awaited = null;
    this.turn = 0;
    this.found = new Resource(() => desk.workspace.refresh());
    this.table = new Table(desk.workspace);
    /** Templates (desk) => commands on the parcels that are selected; others add theirs. */
    this.commands = [];
  }

  get isOpen() {
    return this.parcels.size > 1;
  }

  /** Whether parcels that were chosen are still read, and would be shown. */
  get isLooking() {
    return this.awaited !== null || this.found.busy;
  }

  get features() {
    return [...this.parcels.values()];
  }

  /** @returns {bigint} hundredths of a square metre, exact */
  get hundredths() {
    return sumOf(this.features.map(({ properties }) => properties.officialAreaSquareMetres ?? 0));
  }

  /** @returns {Record<string, string>} for the address; too many are left out */
  link() {
    return this.isOpen && this.parcels.size <= LINKED_MAX ? { parcels: [...this.parcels.keys()].join(',') } : {};
  }

  /** A click with a key held: the parcel joins those that are selected, or leaves them. */
  async toggle(id, first = []) {
    const ids = new Set(this.awaited ?? [...this.parcels.keys(), ...first]);
    if (!ids.delete(id)) ids.add(id);
    await this.choose([...ids]);
  }

  /** Selects all parcels that a ring meets. */
  async selectArea(ring, add, before = []) {
    const bounds = bboxOf({ coordinates: ring });
    const turn = this.beginTurn();
    await this.found.load(() => parcelsIn(bounds, PARCELS_MAX, this.desk.time.point));
    if (turn !== this.turn) return;
    if (this.found.status !== 'ready') return this.desk.workspace.toastProblem(this.found.problem);
    const { features, numberMatched } = this.found.value;
    if (numberMatched > features.length) return this.refuse(numberMatched);
    const met = this.asDrafted(features).filter(({ geometry }) => meetsRing(geometry, ring));
    const kept = add ? await this.read([...new Set([...this.parcels.keys(), ...before])]) : [];
    if (turn !== this.turn) return;
    this.show([...kept, ...met]);
    if (!met.length) this.desk.workspace.toast('error', t('selection.none'));
  }

  refuse(count) {
    this.desk.workspace.toast('error', t('selection.tooMany', { count: number(count), max: number(PARCELS_MAX) }));
  }

  /** @param {number[]} ids as of a link */
  async choose(ids, { goThere = false } = {}) {
    const turn = this.beginTurn(ids);
    const features = await this.read(ids);
    if (turn !== this.turn) return;
    this.show(features);
    if (goThere && features.length) this.desk.view.flyTo(features.map(({ geometry }) => bboxOf(geometry)).reduce(unionOf));
    const missing = ids.length - features.length;
    if (missing > 0) this.desk.workspace.toast('error', t('selection.missing', { count: number(missing) }));
  }

  /** The draft, or the day, has changed: the same parcels as they are now; those that have gone are left out. */
  async reload() {
    if (!this.isOpen) return;
    const before = this.parcels;
    const features = await this.read([...before.keys()], new Map());
    if (this.parcels === before) this.show(features);
  }

  /** One parcel is a selection of its own kind; none is none. */
  show(features) {
    this.awaited = null;
    this.parcels = new Map(features.map((feature) => [feature.id, feature]));
    const [only] = this.parcels.keys();
    if (this.parcels.size === 1) return this.desk.selection.choose('parcels', only);
    if (!this.parcels.size) return this.desk.selection.clear();
    this.desk.selection.leaveOne();
    this.desk.view.highlight('parcels', [...this.parcels.keys()]);
    this.desk.writeLink();
    this.desk.workspace.refresh();
  }

  forget() {
    this.beginTurn();
    this.found.forget();
    this.parcels = new Map();
  }

  /** What was chosen before, and is still read, is not shown any more. */
  beginTurn(ids = null) {
    this.awaited = ids;
    return ++this.turn;
  }

  /** What is known already is not read again. */
  async read(ids, known = this.parcels) {
    const features = [];
    for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
      const some = ids.slice(start, start + READ_AT_ONCE);
      features.push(...await Promise.all(some.map((id) => known.get(id) ?? this.readOne(id))));
    }
    return features.filter(Boolean);
  }

  async readOne(id) {
    const { time, current } = this.desk;
    const inDraft = time.isPast ? null : current.parcel(id);
    if (inDraft) return inDraft.after;
    return parcel(id, time.point).catch(() => null);
  }

  asDrafted(features) {
    return this.desk.time.isPast ? features : this.desk.current.seen(features);
  }
}
