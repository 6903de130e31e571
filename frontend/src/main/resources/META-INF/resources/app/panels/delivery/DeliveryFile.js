import { keyOf, ordered, takenKey } from '../../core/candidates.js';
import { isBusy, STEPS, stepToShow, titleOf } from '../../core/delivery.js';
import { check, choose, delivery, load } from '../../services/deliveries.js';
import { cancelJob, job } from '../../services/exchange.js';
import { formatRoute } from '../../services/route.js';
import { Resource } from '../common/Resource.js';
import { DeliveryMap } from './DeliveryMap.js';

const POLL_MILLISECONDS = 700;
const POLL_AFTER_FAILURE_MILLISECONDS = 4000;

/** The delivery that is open: what is known of it, what is being chosen, and the job that works on it. */
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
    this.leave();
  }

  /** Another one comes: nothing of the last shall be seen. */
  leave() {
    clearTimeout(this.timer);
    this.found.forget();
    Object.assign(this, {
      id: null, asked: null, wanted: {}, choosing: false, working: false, problem: null, job: null, lost: false,
      looked: null, allWays: false, typed: '', filter: null, active: null, order: { mode: 'draft', onInvalid: 'reject', title: null },
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

  /** @returns {object} what is chosen, also what the server has not answered yet */
  get choice() {
    return { ...this.value?.choice, ...this.wanted };
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

  /** The server has said something new of it. */
  arrived(value) {
    const before = this.value?.state;
    this.found.settle(++this.found.turn, 'ready', value);
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
    this.watch();
  }

  watch() {
    clearTimeout(this.timer);
    if (!this.value || !isBusy(this.value)) return;
    const { id } = this;
    this.timer = setTimeout(() => this.poll(id), this.lost ? POLL_AFTER_FAILURE_MILLISECONDS : POLL_MILLISECONDS);
  }

  async poll(id) {
    if (id !== this.id || this.workspace.route.screen !== 'exchange') return undefined;
    try {
      const value = await delivery(id);
      this.lost = false;
      if (id === this.id) return this.arrived(value);
    } catch {
      this.lost = true;
    }
    this.workspace.refresh();
    return this.watch();
  }

  /** How far the work is, and the rows that it found something in; a job that was forgotten leaves the report. */
  async readJob() {
    const { id } = this;
    const found = await job(this.value.job).catch(() => null);
    if (id !== this.id) return;
    this.job = found;
    this.draw();
  }

  /** @returns {object[]} what was found, of the code that is looked at */
  get findings() {
    const all = this.job?.findings ?? [];
    return this.filter ? all.filter(({ code, severity }) => `${severity}${code}` === this.filter) : all;
  }

  /** Changes how the file is read. What comes while an answer is on its way goes with the next question. */
  async choose(changes) {
    this.wanted = { ...this.wanted, ...changes };
    this.problem = null;
    this.draw();
    if (this.choosing) return;
    this.choosing = true;
    while (Object.keys(this.wanted).length) await this.tellChoice();
    this.choosing = false;
    this.draw();
  }

  async tellChoice() {
    const { id, wanted } = this;
    try {
      const value = await choose(id, wanted);
      if (id !== this.id) return;
      this.dropTold(wanted);
      this.found.settle(++this.found.turn, 'ready', value);
    } catch (problem) {
      if (id === this.id) Object.assign(this, { wanted: {}, problem });
    }
    this.draw();
  }

  /** What was changed again meanwhile is still to be told. */
  dropTold(told) {
    this.wanted = Object.fromEntries(Object.entries(this.wanted).filter(([name, value]) => value !== told[name]));
  }

  chooseWay({ crs, swapAxes = false, shift = null }) {
    this.looked = null;
    return this.choose({ crs, swapAxes, shift });
  }

  chooseLayer(layer) {
    this.allWays = false;
    return this.choose({ layer, encoding: null, crs: null, swapAxes: false, shift: null, mapping: null });
  }

  /** @returns {string|null} key of the way that the positions are taken; null while nobody has said one */
  get takenKey() {
    return this.diagnosis && takenKey(this.diagnosis, this.choice);
  }

  get candidates() {
    return ordered(this.diagnosis?.crs.candidates ?? [], this.workspace.about.district.centre);
  }

  /** @returns {object|null} the way that the map shows: the one pointed at, the one taken, or else the likeliest */
  get shown() {
    const { candidates } = this;
    const of = (key) => key && candidates.find((candidate) => keyOf(candidate) === key);
    return of(this.looked) ?? of(this.takenKey) ?? (this.takenKey ? null : candidates[0] ?? null);
  }

  lookAt(key) {
    if (this.looked === key) return;
    this.looked = key;
    this.draw();
  }

  /** The map follows what is known: rows as they will be read, or the outline of a way that is only tried. */
  draw() {
    this.workspace.refresh();
    if (!this.diagnosis) return this.map.show(`${this.id}`, null, false);
    const { shown, takenKey: taken } = this;
    const preview = this.diagnosis.preview?.geometry;
    const isTaken = Boolean(taken) && (!shown || keyOf(shown) === taken);
    const told = !this.choosing && preview?.features?.length;
    if (isTaken && told) this.map.show(`${this.id}|${this.choice.layer}|${taken}|rows`, preview, true);
    else this.map.show(`${this.id}|${this.choice.layer}|${shown ? keyOf(shown) : ''}`, shown?.outline ?? null, isTaken);
    return this.map.mark(this.step === 'check' ? this.placed : NONE, this.active);
  }

  /** One array for the same findings, by which the map knows that nothing has changed. */
  get placed() {
    if (this.placedOf?.job !== this.job || this.placedOf.filter !== this.filter) {
      this.placedOf = { job: this.job, filter: this.filter, list: this.findings };
    }
    return this.placedOf.list;
  }

  setFilter(filter) {
    Object.assign(this, { filter: this.filter === filter ? null : filter, active: null });
    this.draw();
  }

  goTo(index) {
    this.active = index;
    this.draw();
  }

  check() {
    Object.assign(this, { filter: null, active: null, asked: 'check' });
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
