import { overlapPlaces } from '../../core/acceptance.js';
import { countsOf, errorsFirst } from '../../core/voucherPlan.js';
import { acceptance, acceptedWorkOf, revocation } from '../../services/acceptances.js';
import { Resource } from '../common/Resource.js';
import { Revoking } from '../acceptance/Revoking.js';
import { GroundMap } from '../vouchers/act/GroundMap.js';

/** The works that a record asks to accept, or to take back: what that would do to the figures now, and what was booked once it was approved. */
export class RecordAcceptance {
  /** @param {import('./RecordFile.js').RecordFile} file */
  constructor(file) {
    this.file = file;
    this.found = new Resource(() => file.workspace.refresh());
    this.map = new GroundMap(file.workspace, { layers: { 'accepted-work': true } });
    this.revoking = new Revoking(file.workspace);
    this.forget();
  }

  forget() {
    this.found.forget();
    this.map.forget();
    this.revoking.close();
    this.findings = [];
  }

  async load() {
    const { id } = this.file;
    await this.found.load(() => contentOf(id));
    if (id !== this.file.id || this.found.status !== 'ready') return;
    this.file.adopt(this.found.value.record);
    this.findings = this.isRevocation ? [] : errorsFirst(this.plan?.findings ?? []);
    this.map.showGround(this.works.map(({ geometry }) => geometry));
    if (this.isRevocation) return this.file.workspace.refresh();
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

  /** @returns {boolean} whether it takes works back */
  get isRevocation() {
    return Boolean(this.found.value?.revokedOn);
  }

  /** @returns {{errors: number, warnings: number}|null} null: not known yet */
  get verdict() {
    if (this.found.status !== 'ready') return null;
    return this.isRevocation ? { errors: this.found.value.refusal ? 1 : 0, warnings: 0 } : countsOf(this.plan);
  }

  goTo(place) {
    this.map.goToFinding(this.map.findings.find(({ where }) => where === place.where) ?? place);
  }
}

/** A record of this kind accepts works, or takes some back; of those it shows the ground. */
async function contentOf(id) {
  try {
    return await acceptance(id);
  } catch (problem) {
    if (problem.status !== 404) throw problem;
  }
  const found = await revocation(id);
  const opened = await Promise.all(found.works.map((work) => acceptedWorkOf(work.id)));
  return { ...found, works: found.works.map((work, i) => ({ ...work, geometry: opened[i].geometry })) };
}
