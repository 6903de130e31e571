import { parcelIn, parcelsOf } from '../../core/draftParcels.js';
import { inOrder, obstaclesToSubmitting } from '../../core/recordFindings.js';
import { isOfAcceptance, isOfVouchers, isOpen } from '../../core/records.js';
import { t } from '../../i18n/words.js';
import { auditOfRecord } from '../../services/audit.js';
import { overlapsOf } from '../../services/placesRegister.js';
import { balance, conflicts, record } from '../../services/records.js';
import { Resource } from '../common/Resource.js';
import { Table } from '../common/Table.js';
import { DraftWork } from './DraftWork.js';
import { RecordAcceptance } from './RecordAcceptance.js';
import { RecordApplication } from './RecordApplication.js';
import { RecordCourse } from './RecordCourse.js';
import { RecordDocuments } from './RecordDocuments.js';
import { RecordFacts } from './RecordFacts.js';
import { RecordFocus } from './RecordFocus.js';

/** Roles that the audit trail is open to. */
const READ_AUDIT = ['OFFICIAL', 'ADMIN'];

/** What is decided has been measured by whoever decided. */
const IN_HAND = ['DRAFT', 'RETURNED', 'SUBMITTED'];

const TABS = ['parcels', 'findings', 'balance', 'conflicts', 'overview'];

/** One record that is open on its desk or on its review page. */
export class RecordFile {
  constructor(workspace, catalogue, onGone) {
    Object.assign(this, { workspace, catalogue, id: null, tab: 'parcels', opening: false });
    const refresh = () => workspace.refresh();
    this.record = new Resource(refresh);
    this.balance = new Resource(refresh);
    this.conflicts = new Resource(refresh);
    this.audit = new Resource(refresh);
    this.overlaps = new Resource(refresh);
    this.work = new DraftWork(refresh, () => this.draftChanged(), () => this.focus.checked());
    this.application = new RecordApplication(this);
    this.acceptance = new RecordAcceptance(this);
    this.facts = new RecordFacts(this);
    this.documents = new RecordDocuments(this);
    this.course = new RecordCourse(this, onGone);
    this.focus = new RecordFocus(this);
    this.tables = { parcels: new Table(workspace), landClasses: new Table(workspace), towns: new Table(workspace) };
  }

  open(id) {
    if (id !== this.id) this.turnTo(id);
    return this.load();
  }

  turnTo(id) {
    Object.assign(this, { id, tab: 'parcels' });
    this.work.close();
    [this.record, this.balance, this.conflicts, this.audit, this.overlaps].forEach((resource) => resource.forget());
    [this.application, this.acceptance, this.focus, this.course, this.facts, this.documents].forEach((part) => part.forget());
  }

  async load() {
    const { id } = this;
    this.opening = true;
    await this.loadRecord();
    if (id !== this.id) return;
    if (this.value) await (this.matter?.load() ?? this.work.open(id));
    if (id !== this.id) return;
    this.opening = false;
    this.workspace.refresh();
    if (!this.value) return;
    const mayAudit = READ_AUDIT.includes(this.workspace.me.role);
    if (this.value.state === 'APPROVED' && mayAudit) this.audit.load(() => auditOfRecord(id));
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

  /** @returns {boolean} whether it asks for an act on vouchers, and changes no parcels */
  get isOfVouchers() {
    return Boolean(this.value && isOfVouchers(this.value));
  }

  /** @returns {boolean} whether it accepts work, and changes no parcels */
  get isOfAcceptance() {
    return Boolean(this.value && isOfAcceptance(this.value));
  }

  /** @returns {RecordApplication|RecordAcceptance|null} what it asks for; null for a draft of parcels */
  get matter() {
    if (this.isOfVouchers) return this.application;
    return this.isOfAcceptance ? this.acceptance : null;
  }

  /** @returns {{errors: number, warnings: number}|null} what the check says of it; null while it has not answered */
  get verdict() {
    return this.matter ? this.matter.verdict : this.work.findings.value;
  }

  get isChecking() {
    return this.opening || (this.matter ? this.matter.found.busy : this.work.findings.busy);
  }

  get obstacles() {
    const checked = this.isChecking ? null : this.verdict;
    return obstaclesToSubmitting({ parcels: this.matter ? null : this.value.parcels, findings: checked, conflicts: this.conflicts.value?.length ?? 0, may: this.value.may });
  }

  /** The draft is other than before: so are the record's version, its balance, its map. */
  draftChanged() {
    const { id, draft } = this;
    if (this.value) this.adopt(draft.record);
    this.balance.load(() => balance(id));
    this.loadOverlaps();
    if (isOpen(draft.record)) this.conflicts.load(() => conflicts(id));
    this.focus.draftChanged(draft);
  }

  /** What a reply says of the record goes over what is known; events and documents stay. */
  adopt(changed) {
    this.record.value = { ...this.value, ...changed };
    this.workspace.refresh();
  }

  show(tab) {
    if (TABS.includes(tab)) this.tab = tab;
    this.focus.tabChanged(this.tab);
    this.loadOverlaps();
    this.workspace.refresh();
  }

  /** Measured for those who look at them: a draft may change often. */
  loadOverlaps() {
    const { id } = this;
    if (this.tab === 'balance' && this.draft && IN_HAND.includes(this.value?.state)) this.overlaps.load(() => overlapsOf('record', id));
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
