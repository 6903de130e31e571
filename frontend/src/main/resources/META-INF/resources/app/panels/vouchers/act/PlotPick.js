import { LatestQuestion } from '../../../core/LatestQuestion.js';
import { parcelsAt } from '../../../geo/parcelPlaces.js';
import { bboxOf, grown } from '../../../services/geometry.js';
import { parcel, parcelsIn } from '../../../services/parcels.js';
import { Choice } from '../../../behaviors/Choice.js';
import { PlanQuestion } from './PlanQuestion.js';
import { parcelsNamed, plotName } from './plots.js';

/** About 1 m: parcels that far from a click are asked for. */
const AROUND_DEGREES = 1e-5;

/** What a plot is judged by is to be seen while it is picked. */
const LAYERS = ['control-lines', 'zones'];

/** Picking the plot on which a voucher is used: a click on the map, or a code; what stands against it is marked at once. */
export class PlotPick {
  /** @param {import('../../map/MapDesk.js').MapDesk} map */
  constructor(map) {
    Object.assign(this, { map, workspace: map.workspace, errand: null, parcel: null, problem: null, taking: false, nothingThere: false });
    this.question = new PlanQuestion(() => this.planned());
    this.plot = new LatestQuestion(plotAt, (outcome) => this.told(outcome));
    this.code = new Choice(map.workspace, { find: parcelsNamed, name: plotName, onChoose: (hit) => hit && this.want({ id: hit.id }) });
  }

  get isOpen() {
    return this.errand !== null;
  }

  /**
   * @param {object} errand
   * @param {number|null} errand.chosen a plot that was chosen before
   * @param {(parcelId: number) => object|null} errand.actFor the act, if it were this plot
   * @param {(parcel: object|null) => void} errand.onDone null: given up
   */
  begin(errand) {
    this.leave();
    this.errand = errand;
    this.map.onMap(() => this.enter());
    this.workspace.refresh();
  }

  enter() {
    if (!this.errand) return;
    this.layers = LAYERS.filter((layer) => !this.map.layers.get(layer));
    this.layers.forEach((layer) => this.map.show(layer, true));
    this.map.selection.clear();
    this.take();
    if (this.errand.chosen !== null) this.want({ id: this.errand.chosen });
  }

  take() {
    this.taking = true;
    this.map.view.startTool('pick', { onPick: (position) => this.want({ position }), onDone: () => this.use() });
    this.taking = false;
  }

  /**
   * Who clicks on another plot wants that one, whichever answer comes first.
   *
   * @param {{id: number}|{position: [number, number]}} plot longitude, latitude; the map goes to one that is named by its id
   */
  want(plot) {
    this.plot.forget();
    this.plot.put(plot);
    this.workspace.refresh();
  }

  told({ question, answer, problem }) {
    if (problem) return this.fail(problem);
    this.choose(answer);
    if (question.id !== undefined) this.map.view.flyTo(bboxOf(answer.geometry));
  }

  fail(problem) {
    this.problem = problem;
    this.workspace.refresh();
  }

  choose(found) {
    Object.assign(this, { parcel: found, problem: null, nothingThere: found === null });
    this.map.view.showFeature(found);
    this.map.view.showFindings([]);
    this.question.ask(found && this.errand.actFor(found.id));
    this.code.take(found ? { label: found.properties.code ?? String(found.id) } : null);
    this.workspace.refresh();
  }

  /** What stands against the plot is drawn in the order in which it is listed. */
  planned() {
    if (this.errand) this.map.view.showFindings(this.question.findings);
    this.workspace.refresh();
  }

  goTo(finding) {
    this.map.view.showFindings(this.question.findings, this.question.findings.indexOf(finding));
    this.map.goToPlace(finding.where);
  }

  /** Not while another one has been clicked on, and is not there yet. */
  get canUse() {
    return this.parcel !== null && !this.plot.busy;
  }

  use() {
    if (!this.canUse) return;
    const { errand, parcel: found } = this;
    this.leave();
    errand.onDone(found);
  }

  cancel() {
    const { errand } = this;
    this.leave();
    errand?.onDone(null);
  }

  /** The pointer goes to something else, or Esc gives the picking up. */
  modeChanged() {
    if (this.isOpen && !this.taking) this.cancel();
  }

  leave() {
    if (!this.errand) return;
    Object.assign(this, { errand: null, parcel: null, problem: null, nothingThere: false });
    this.question.forget();
    this.plot.forget();
    this.code.take(null);
    const { view } = this.map;
    if (!view) return;
    view.cancel();
    view.showFeature(null);
    view.showFindings([]);
    this.layers?.forEach((layer) => this.map.show(layer, false));
    this.layers = null;
  }
}

/** @returns {Promise<object|null>} null: none is there */
const plotAt = async ({ position, id }) => {
  if (!position) return parcel(id);
  const [lon, lat] = position;
  const { features } = await parcelsIn(grown([lon, lat, lon, lat], AROUND_DEGREES));
  const [found] = parcelsAt(position, features);
  return found ?? null;
};
