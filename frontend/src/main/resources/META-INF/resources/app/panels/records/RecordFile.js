import { parcelAt, parcelIn, parcelsOf } from '../../core/draftParcels.js';
import { pictureOfConflict, pictureOver } from '../../core/draftPicture.js';
import { inOrder, obstaclesToSubmitting } from '../../core/recordFindings.js';
import { isOpen } from '../../core/records.js';
import { t } from '../../i18n/words.js';
import { auditOfRecord } from '../../services/audit.js';
import { bboxOf, grown, holds, unionOf } from '../../services/geometry.js';
import { balance, conflicts, record } from '../../services/records.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { DraftWork } from './DraftWork.js';
import { RecordCourse } from './RecordCourse.js';
import { RecordDocuments } from './RecordDocuments.js';
import { RecordFacts } from './RecordFacts.js';
import { RecordMap } from './RecordMap.js';
import { ReviewMaps } from './ReviewMaps.js';

/** Roles that the audit trail is open to. */
const READ_AUDIT = ['OFFICIAL', 'ADMIN'];

const TABS = ['parcels', 'findings', 'balance', 'conflicts', 'overview'];

/** One record that is open on its desk or on its review page. */
export class RecordFile {
  constructor(workspace, catalogue, onGone) {
    Object.assign(this, { workspace, catalogue, id: null, tab: 'parcels', chosen: null });
    const refresh = () => workspace.refresh();
    this.record = new Resource(refresh);
    this.balance = new Resource(refresh);
    this.conflicts = new Resource(refresh);
    this.audit = new Resource(refresh);
    this.work = new DraftWork(refresh, () => this.draftChanged(), () => this.checked());
    this.facts = new RecordFacts(this);
    this.documents = new RecordDocuments(this);
    this.course = new RecordCourse(this, onGone);
    this.map = new RecordMap(workspace, (position) => this.chooseAt(position));
    this.review = new ReviewMaps(workspace);
    this.tables = { parcels: new Table(workspace), landClasses: new Table(workspace), towns: new Table(workspace) };
  }

  open(id) {
    if (id !== this.id) this.turnTo(id);
    return this.load();
  }

  turnTo(id) {
    Object.assign(this, { id, tab: 'parcels', chosen: null, extent: null });
    [this.record, this.balance, this.conflicts, this.audit].forEach((resource) => resource.forget());
    this.map.forget();
    this.review.forget();
    this.course.forget();
    this.facts.forget();
    this.documents.forget();
  }

  async load() {
    const { id } = this;
    await Promise.all([this.loadRecord(), this.work.open(id)]);
    const mayAudit = READ_AUDIT.includes(this.workspace.me.role);
    if (id === this.id && this.value?.state === 'APPROVED' && mayAudit) this.audit.load(() => auditOfRecord(id));
  }

  /** An answer that was overtaken by a step must not bring the old version back. */
  async loadRecord() {
    await this.record.load(() => record(this.id));
    if (this.value && this.work.record?.version > this.value.version) this.adopt(this.work.record);
  }

  /** @returns {object|null} what the record says of itself */
  get value() {
    return this.record.value;
  }

  get draft() {
    return this.work.draft.value;
  }

  get findings() {
    return inOrder(this.work.findings.value?.findings ?? []);
  }

  get isOpen() {
    return Boolean(this.value && isOpen(this.value));
  }

  get obstacles() {
    const { status, value, busy } = this.work.findings;
    const checked = status === 'ready' && !busy ? value : null;
    return obstaclesToSubmitting({ parcels: this.value.parcels, findings: checked, conflicts: this.conflicts.value?.length ?? 0, may: this.value.may });
  }

  /** The draft is other than before: so are the record's version, its balance, its map. */
  draftChanged() {
    const { id, draft } = this;
    if (this.value) this.adopt(draft.record);
    this.balance.load(() => balance(id));
    if (isOpen(draft.record)) this.conflicts.load(() => conflicts(id));
    this.review.show(draft);
    this.chosen = null;
    this.map.draw({ picture: pictureOver(draft), feature: null });
    this.follow(draft.bbox);
  }

  /** The maps go along only when the draft reaches beyond what they were fitted to: a repair shall not make them jump. */
  follow(bbox) {
    const margin = this.extent ? (this.extent[2] - this.extent[0]) / 4 : 0;
    const isHeld = this.extent && bbox && holds(grown(this.extent, margin), bbox);
    if (!bbox || isHeld) return;
    this.extent = bbox;
    this.goTo(bbox);
  }

  /** A finding that was chosen may be mended and gone. */
  checked() {
    const gone = this.chosen?.kind === 'finding' && !this.findings.some(({ key }) => key === this.chosen.id);
    if (gone) this.chosen = null;
    this.mark({ findings: this.findings, active: null });
  }

  /** What a reply says of the record goes over what is known; events and documents stay. */
  adopt(changed) {
    this.record.value = { ...this.value, ...changed };
    this.workspace.refresh();
  }

  show(tab) {
    if (TABS.includes(tab)) this.tab = tab;
    if (this.tab !== 'conflicts' && this.chosen?.kind === 'conflict') this.choose(null);
    this.workspace.refresh();
  }

  /** Marks a parcel, a finding or a conflict in the list and on the map, and goes there. */
  choose(chosen, { goThere = true } = {}) {
    this.chosen = chosen;
    const place = chosen && PLACES[chosen.kind](this, chosen);
    const picture = chosen?.kind === 'conflict' ? pictureOfConflict(this.conflictOf(chosen.id)) : pictureOver(this.draft);
    this.map.draw({ picture, feature: place?.feature ?? null });
    this.review.mark(place ?? {});
    this.mark({ findings: this.findings, active: chosen?.kind === 'finding' ? place.index : null });
    if (goThere && place) this.goTo(place.bbox);
    this.workspace.refresh();
  }

  goTo(bbox) {
    [this.map, this.review].forEach((map) => map.goTo(bbox));
  }

  mark(places) {
    [this.map, this.review.after].forEach((map) => map.draw(places));
  }

  showWhole() {
    this.choose(null);
    this.goTo(this.draft.bbox);
  }

  isChosen(kind, id) {
    return this.chosen?.kind === kind && this.chosen.id === id;
  }

  chooseAt(position) {
    const parcel = this.draft && parcelAt(this.draft, position);
    if (parcel) this.tab = 'parcels';
    this.choose(parcel ? { kind: 'parcel', id: parcel.id } : null, { goThere: false });
  }

  conflictOf(parcelId) {
    return this.conflicts.value.find((conflict) => conflict.parcelId === parcelId);
  }

  /** @returns {string} the code of a parcel, or what it is called without one */
  nameOf(parcelId) {
    const parcel = this.draft && parcelIn(this.draft, parcelId);
    return (parcel?.after ?? parcel?.before)?.properties.code ?? t(parcel?.action === 'CREATE' ? 'records.newParcel' : 'fact.noCode');
  }

  get parcels() {
    return this.draft ? parcelsOf(this.draft) : [];
  }
}

/** Where a chosen thing is. */
const PLACES = {
  parcel(file, { id }) {
    const { before, after } = parcelIn(file.draft, id) ?? {};
    const boxes = [before, after].filter(Boolean).map(({ geometry }) => bboxOf(geometry));
    return boxes.length ? { feature: after ?? before, before, after, bbox: boxes.reduce(unionOf) } : null;
  },
  finding(file, { id }) {
    const index = file.findings.findIndex(({ key }) => key === id);
    const { where, parcelId } = file.findings[index];
    return where ? { index, bbox: bboxOf(where) } : { ...PLACES.parcel(file, { id: parcelId }), index };
  },
  conflict(file, { id }) {
    const { base, mine, theirs } = file.conflictOf(id);
    return { bbox: [base, mine, theirs].filter(Boolean).map(({ geometry }) => bboxOf(geometry)).reduce(unionOf) };
  },
};
