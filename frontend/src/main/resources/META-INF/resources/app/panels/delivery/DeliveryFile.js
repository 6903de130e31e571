import { keyOf } from '../../core/candidates.js';
import { isBusy, STEPS, stepToShow, titleOf } from '../../core/delivery.js';
import { check, delivery, load } from '../../services/deliveries.js';
import { cancelJob, job } from '../../services/exchange.js';
import { formatRoute } from '../../services/route.js';
import { Resource } from '../common/Resource.js';
import { DeliveryFindings } from './DeliveryFindings.js';
import { DeliveryMap } from './DeliveryMap.js';
import { DeliveryReading } from './DeliveryReading.js';
import { DeliveryWatch } from './DeliveryWatch.js';

/** The delivery that is open: what is known of it, the step that is shown, and the job that works on it. */
export class DeliveryFile {
  /**
   * @param {import('./DeliveryDesk.js').DeliveryDesk} desk
   * @param {import('../map/MapDesk.js').MapDesk} map the large one
   * @param {(result: object) => void} onLoaded
   */
  constructor(desk, map, onLoaded) {
    Object.assign(this, { desk, workspace: desk.workspace, catalogue: desk.catalogue, large: map, onLoaded });
    this.found = new Resource(() => this.workspace.refresh());
    this.map = new DeliveryMap(this.workspace);
    this.reading = new DeliveryReading(this);
    this.report = new DeliveryFindings(this);
    this.watch = new DeliveryWatch(this);
    this.leave();
  }

  /** Another one comes: nothing of the last shall be seen. */
  leave() {
    [this.watch, this.reading, this.report].forEach((part) => part.leave());
    this.found.forget();
    Object.assign(this, {
      id: null, asked: null, working: false, problem: null, job: null, order: { mode: 'draft', onInvalid: 'reject', title: null },
    });
    this.map.forget();
  }

  async open(id, step) {
    Object.assign(this, { id, asked: step ?? null });
    await this.found.load(() => delivery(id));
    if (this.id === id && this.found.status === 'ready') await this.look();
  }

  /** @returns {import('../../core/delivery.js').Delivery|null} */
  get value() {
    return this.found.value;
  }

  get upload() {
    return this.desk.uploads.get(this.id) ?? null;
  }

  get step() {
    return stepToShow(this.value, this.asked);
  }

  get diagnosis() {
    return this.value?.diagnosis ?? null;
  }

  /** What is being worked on, or is loaded, is read no other way any more. */
  get isSettled() {
    return ['CHECKING', 'LOADING', 'LOADED'].includes(this.value.state);
  }

  show(step) {
    this.asked = step;
    history.replaceState(null, '', formatRoute(`exchange/deliveries/${this.id}`, { step }));
    this.draw();
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('step-title')?.focus()));
  }

  next() {
    this.show(STEPS[STEPS.indexOf(this.step) + 1]);
  }

  know(value) {
    this.found.settle(++this.found.turn, 'ready', value);
  }

  /** The server has said something new of it. */
  arrived(value) {
    const before = this.value?.state;
    this.know(value);
    if (before !== value.state && !isBusy(value)) this.moved(value);
    return this.look();
  }

  /** A job has ended: the page goes on to where the work does. */
  moved(value) {
    this.asked = null;
    if (value.state === 'LOADED' && value.result) this.onLoaded(value.result);
  }

  async look() {
    if (!this.value) return;
    this.order.title ??= titleOf(this.value.fileName);
    this.draw();
    if (this.value.job) await this.readJob();
    this.watch.goOn();
  }

  /** How far the work is, and the rows that it found something in; a job that was forgotten leaves the report. */
  async readJob() {
    const { id } = this;
    const found = await job(this.value.job).catch(() => null);
    if (id !== this.id) return;
    this.job = found;
    this.draw();
  }

  /** The map follows what is known: rows as they will be read, or the outline of a way that is only tried. */
  draw() {
    this.workspace.refresh();
    if (!this.diagnosis) return this.map.show(`${this.id}`, null, false);
    const { choice, choosing, isTaken, shown, takenKey } = this.reading;
    const preview = this.diagnosis.preview?.geometry;
    if (isTaken && !choosing && preview?.features?.length) this.map.show(`${this.id}|${choice.layer}|${takenKey}|rows`, preview, true);
    else this.map.show(`${this.id}|${choice.layer}|${shown ? keyOf(shown) : ''}`, shown?.outline ?? null, isTaken);
    return this.map.mark(this.step === 'check' ? this.report.placed : NONE, this.report.active);
  }

  check() {
    this.report.leave();
    this.asked = 'check';
    return this.work(() => check(this.id));
  }

  load() {
    this.asked = 'load';
    return this.work(() => load(this.id, this.order));
  }

  async work(command) {
    const { id } = this;
    Object.assign(this, { working: true, problem: null, job: null });
    this.draw();
    try {
      await command();
      const value = await delivery(id);
      if (id === this.id) await this.arrived(value);
    } catch (problem) {
      if (id === this.id) this.problem = problem;
    }
    this.working = false;
    this.draw();
  }

  async cancel() {
    try {
      await cancelJob(this.value.job);
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
  }

  /** A draft is seen on the map while the map works in it. */
  showResult() {
    const { recordId, draft, bbox } = this.value.result;
    if (draft) this.large.current.enter(recordId);
    this.large.goToBox(bbox);
  }

  setOrder(changes) {
    Object.assign(this.order, changes);
    this.workspace.refresh();
  }

  get mayLoadDirectly() {
    const { me } = this.workspace;
    return me?.role === 'ADMIN' || Boolean(me?.directChanges);
  }
}

/** @type {object[]} */
const NONE = [];
