import { actOf, ACTS, emptyForm, formOf, holdersFor } from '../../../core/voucherActs.js';
import { amountText, DECIMALS, inProportion, parseAmount } from '../../../core/voucherAmount.js';
import { t } from '../../../i18n/words.js';
import { formatRoute } from '../../../services/route.js';
import { holder, holders, passport } from '../../../services/voucherActs.js';
import { Resource } from '../../common/Resource.js';
import { Application } from './Application.js';
import { Choice } from '../../../behaviors/Choice.js';
import { GroundMap } from './GroundMap.js';
import { focusFirstFault } from './markedField.js';
import { PlanQuestion } from './PlanQuestion.js';
import { PlotChoice } from './PlotChoice.js';

const KEPT = 'qianmo.act';

/** The dialog in which an act on a voucher is filled in, previewed while it is, and handed in or kept as a draft. */
export class ActDesk {
  /** @param {import('../../map/MapDesk.js').MapDesk} map on which a plot is picked */
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, map });
    this.passport = new Resource(() => workspace.refresh());
    this.question = new PlanQuestion(() => this.planned());
    this.other = new Choice(workspace, { find: holders, name: ({ name }) => name, onChoose: (chosen) => this.fill({ other: chosen && { id: chosen.id, name: chosen.name } }) });
    this.plot = new PlotChoice(workspace, { onChosen: (found) => this.takeParcel(found), onProblem: (problem) => this.set({ problem }) });
    this.ground = new GroundMap(workspace, { layers: { 'control-lines': true, zones: true } });
    // The main map names the sources.
    this.ground.attributed = false;
    Object.assign(this, { asked: null, form: null, onDone: () => {} });
  }

  /**
   * @param {import('../../../core/voucherActs.js').ActKind} kind
   * @param {string} serial
   * @param {{record?: object, act?: object, form?: object}} [before] a draft record to change, or what was filled in before a reload
   */
  async open(kind, serial, { record = null, act = null, form = null } = {}) {
    this.reset();
    const asked = this.asked = { kind, serial, tried: false, busy: null, problem: null, application: new Application(record) };
    await this.passport.load(() => passport(serial));
    if (asked !== this.asked || this.passport.status !== 'ready') return;
    const names = act ? await namesIn(act) : null;
    if (asked !== this.asked) return;
    this.begin(form ?? (act ? formOf(act, (id) => names.get(id)) : emptyForm(this.passport.value, kind)));
  }

  begin(form) {
    this.form = form;
    this.other.take(form.other);
    if (form.parcel) this.plot.read(form.parcel.id);
    this.changed();
  }

  /** A link may name an act: `#/vouchers/NH-D-2026-000001?act=TRANSFER`. */
  follow({ screen, path: [serial], parameters: { act } }) {
    const isOne = screen === 'vouchers' && serial && ACTS.includes(act) && this.workspace.mayEdit;
    if (isOne && !(this.asked?.kind === act && this.asked.serial === serial)) this.open(act, serial);
  }

  /** After a reload of the page what was being filled in is there again. */
  resume() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (kept?.owner === this.workspace.me.username) this.open(kept.kind, kept.serial, { record: kept.record, form: kept.form });
  }

  keepForReload() {
    const { asked, form } = this;
    if (!asked) return sessionStorage.removeItem(KEPT);
    const { record } = asked.application;
    const kept = { owner: this.workspace.me.username, kind: asked.kind, serial: asked.serial, form, record: record && { id: record.id, version: record.version } };
    return sessionStorage.setItem(KEPT, JSON.stringify(kept));
  }

  reset() {
    this.question.forget();
    this.passport.forget();
    this.ground.forget();
    this.other.take(null);
    this.plot.forget();
    Object.assign(this, { asked: null, form: null });
  }

  close() {
    this.map.picking.leave();
    this.leaveLink();
    this.reset();
    this.keepForReload();
    this.workspace.refresh();
  }

  /** What was closed shall not open again by a reload. */
  leaveLink() {
    const { route } = this.workspace;
    if (route.screen !== 'vouchers' || !route.parameters.act) return;
    route.parameters = { ...route.parameters, act: '' };
    history.replaceState(null, '', formatRoute(['vouchers', ...route.path].join('/'), route.parameters));
  }

  /** While a plot is picked on the map, the dialog makes room; it waits with all that was filled in. */
  get isShown() {
    return Boolean(this.asked) && !(this.map.picking.isOpen && this.workspace.route.screen === 'map');
  }

  get stated() {
    return this.form ? actOf(this.asked.kind, this.passport.value, this.form) : { act: null, faults: {} };
  }

  /** @returns {{id: number, name: string, atHand: Record<string, number>}[]} */
  get givers() {
    return holdersFor(this.passport.value, this.asked.kind);
  }

  get giver() {
    return this.givers.find(({ id }) => id === this.form.holder) ?? null;
  }

  fill(changes) {
    if (!this.form) return;
    this.form = { ...this.form, ...changes };
    this.changed();
  }

  fillAmount(indicator, text) {
    this.fill({ amounts: { ...this.form.amounts, [indicator]: text } });
  }

  /** The other indicators go along in the same share. */
  fillInProportion(indicator) {
    const decimals = DECIMALS[this.passport.value.voucher.kind];
    const { units } = parseAmount(this.form.amounts[indicator] ?? '', decimals);
    if (!units || !this.giver) return;
    const shares = inProportion(this.giver.atHand, indicator, units);
    this.fill({ amounts: Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, amountText(share, decimals)])) });
  }

  changed() {
    this.question.ask(this.stated.act);
    this.keepForReload();
    this.workspace.refresh();
  }

  planned() {
    this.ground.showPlaces(this.question.findings);
    this.workspace.refresh();
  }

  /** Its outline, its code and its class come with the plot. */
  takeParcel(found) {
    if (!found) return this.fill({ parcel: null });
    const { id, geometry, properties } = found;
    const { code = null, landClass = null, officialAreaSquareMetres: squareMetres = null } = properties;
    this.plot.show(found);
    this.ground.showGround([geometry]);
    return this.fill({ parcel: { id, code, landClass, squareMetres } });
  }

  pickPlot() {
    const { form } = this;
    const back = location.hash;
    this.map.picking.begin({
      chosen: form.parcel?.id ?? null,
      actFor: (parcelId) => actOf('REDEEM', this.passport.value, { ...this.form, parcel: { id: parcelId, code: null } }).act,
      onDone: (found) => {
        this.workspace.leaveMap(back);
        if (found) this.takeParcel(found);
        this.workspace.refresh();
      },
    });
  }

  set(changes) {
    if (this.asked) Object.assign(this.asked, changes);
    this.workspace.refresh();
  }

  /** @returns {boolean} whether a rule refuses it; what is merely missing is said at its field when it is handed in */
  get isRefused() {
    return !this.question.waiting && this.question.findings.some(({ severity, code }) => severity !== 'WARNING' && code !== 'ACT_INCOMPLETE');
  }

  /** @param {'keep'|'handIn'} step a draft, or before the reviewer at once */
  async commit(step) {
    const { asked } = this;
    const { act, faults } = this.stated;
    const isIncomplete = step === 'handIn' ? Object.keys(faults).length > 0 : !act;
    if (asked.busy) return;
    if (isIncomplete) {
      this.set({ tried: true });
      focusFirstFault();
      return;
    }
    this.set({ busy: step, problem: null });
    if (step === 'handIn') await this.question.answered();
    if (asked !== this.asked) return;
    if (step === 'handIn' && !this.question.isClean) return this.set({ busy: null, tried: true });
    try {
      await asked.application.keep(act);
      if (step === 'handIn') await asked.application.handIn();
      this.done(asked, step);
    } catch (problem) {
      this.refused(asked, problem);
    }
  }

  done({ application: { record } }, step) {
    this.close();
    this.workspace.toast('done', t(`act.done.${step}`, { number: record.number }));
    this.workspace.go(`records/${record.id}`);
    this.onDone(record);
  }

  /** The draft is there, though it could not be handed in: a second press hands in the same one. */
  refused(asked, problem) {
    if (asked !== this.asked) return;
    this.set({ busy: null, problem });
    this.keepForReload();
    if (problem.status === 422) this.question.again();
  }
}

/** @returns {Promise<Map<number, string>>} */
async function namesIn(act) {
  const ids = [act.to, act.pledgee].filter((id) => id !== undefined);
  return new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)])));
}

/** A holder of another territory may not be read; its number will do. */
export async function nameOf(id) {
  try {
    return (await holder(id)).name;
  } catch {
    return t('act.holderNumber', { id });
  }
}
