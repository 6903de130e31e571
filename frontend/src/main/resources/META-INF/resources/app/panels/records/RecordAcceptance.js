import { overlapPlaces } from '../../core/acceptance.js';
import { countsOf, errorsFirst } from '../../core/voucherPlan.js';
import { acceptance } from '../../services/acceptances.js';
import { Resource } from '../common/Resource.js';
import { GroundMap } from '../vouchers/act/GroundMap.js';

/** The works that a record asks to accept: what they would count for now, and what was booked once it was approved. */
export class RecordAcceptance {
  /** @param {import('./RecordFile.js').RecordFile} file */
  constructor(file) {
    this.file = file;
    this.found = new Resource(() => file.workspace.refresh());
    this.map = new GroundMap(file.workspace, { layers: { 'accepted-work': true } });
    this.forget();
  }

  forget() {
    this.found.forget();
    this.map.forget();
    this.findings = [];
  }

  async load() {
    const { id } = this.file;
    await this.found.load(() => acceptance(id));
    if (id !== this.file.id || this.found.status !== 'ready') return;
    this.file.adopt(this.found.value.record);
    this.findings = errorsFirst(this.plan?.findings ?? []);
    this.map.showGround(this.works.map(({ geometry }) => geometry));
    this.map.showPlaces([...this.findings, ...overlapPlaces(this.plan)]);
    this.file.workspace.refresh();
  }

  get works() {
    return this.found.value?.works ?? [];
  }

  /** @returns {object|null} null once it was decided */
  get plan() {
    return this.found.value?.plan ?? null;
  }

  get booked() {
    return this.found.value?.booked ?? null;
  }

  /** @returns {{errors: number, warnings: number}|null} null: not known yet */
  get verdict() {
    return this.found.status === 'ready' ? countsOf(this.plan) : null;
  }

  goTo(place) {
    this.map.goToFinding(this.map.findings.find(({ where }) => where === place.where) ?? place);
  }
}
