import { countsOf, errorsFirst } from '../../core/voucherPlan.js';
import { acceptedWork, application, freeWork, passport, passportOfOrigin } from '../../services/voucherActs.js';
import { parcel } from '../../services/parcels.js';
import { Resource } from '../common/Resource.js';
import { nameOf } from '../vouchers/act/ActDesk.js';
import { GroundMap } from '../vouchers/act/GroundMap.js';

/** The act on vouchers that a record asks for: in words, what would come of it now, and what was booked once it was approved. */
export class RecordApplication {
  /** @param {import('./RecordFile.js').RecordFile} file */
  constructor(file) {
    this.file = file;
    this.found = new Resource(() => file.workspace.refresh());
    this.map = new GroundMap(file.workspace, { layers: { 'control-lines': true } });
    this.forget();
  }

  forget() {
    this.found.forget();
    this.map.forget();
    Object.assign(this, { names: new Map(), works: [], plot: null, voucher: null, findings: [], groundProblem: null });
  }

  async load() {
    const { id } = this.file;
    await this.found.load(() => application(id));
    if (id !== this.file.id || this.found.status !== 'ready') return;
    this.file.adopt(this.value.record);
    this.findings = errorsFirst(this.plan?.findings ?? []);
    this.map.showPlaces(this.findings);
    await Promise.all([this.nameHolders(), this.findGround()]);
    this.file.workspace.refresh();
  }

  get value() {
    return this.found.value;
  }

  get act() {
    return this.value?.act ?? null;
  }

  get plan() {
    return this.value?.plan ?? null;
  }

  /** @returns {{errors: number, warnings: number}|null} null: not known yet */
  get verdict() {
    return this.found.status === 'ready' ? countsOf(this.plan) : null;
  }

  /** @returns {import('../../core/voucherAmount.js').Asset} */
  get asset() {
    return this.act.asset ?? this.voucher?.kind ?? 'LAND';
  }

  async nameHolders() {
    const { holderId, holder, from, to, pledgee } = this.act;
    const ids = [holderId, holder, from, to, pledgee].filter((id) => id !== undefined && !this.names.has(id));
    await Promise.all(ids.map(async (id) => this.names.set(id, await nameOf(id))));
  }

  /** The ground that it is about: works to be issued for, the plot, or what the voucher stands on. */
  async findGround() {
    const { id } = this.file;
    try {
      const ground = await GROUND[this.act.kind === 'ISSUE' || this.act.kind === 'REDEEM' ? this.act.kind : 'VOUCHER'](this);
      if (id === this.file.id) this.map.showGround(ground);
    } catch (problem) {
      this.groundProblem = problem;
    }
  }

  goTo(finding) {
    this.map.goToFinding(finding);
  }
}

const sourcesOf = async (serial) => (await passport(serial)).sources;

const GROUND = {
  async ISSUE(application) {
    const { act, value: { booked } } = application;
    application.works = booked ? await sourcesOf(booked[0].serial) : (await Promise.all(act.works.map((id) => freeWork(act.asset, id)))).filter(Boolean);
    return (await Promise.all(act.works.map((id) => acceptedWork(id)))).map(({ geometry }) => geometry);
  },
  async REDEEM(application) {
    application.plot = await parcel(application.act.parcelId);
    return [application.plot.geometry];
  },
  async VOUCHER(application) {
    const own = await passport(application.act.serial);
    application.voucher = own.voucher;
    return (await passportOfOrigin(own)).ground.features.map(({ geometry }) => geometry);
  },
};
