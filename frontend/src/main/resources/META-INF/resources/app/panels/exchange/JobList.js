import { Resource } from '../common/Resource.js';
import { formatRoute } from '../../services/route.js';
import { job, jobs } from '../../services/exchange.js';

const POLL_MILLISECONDS = 800;
/** After a lost connection the job goes on at the server; the page asks again, more slowly. */
const POLL_AFTER_FAILURE_MILLISECONDS = 4000;

/** My jobs. They live at the server, so that a reload or another browser finds them again. */
export class JobList {
  /** @param {(job: object) => void} onFinished */
  constructor(workspace, onFinished) {
    this.workspace = workspace;
    this.onFinished = onFinished;
    this.list = new Resource(() => workspace.refresh());
    this.openId = null;
    this.lost = false;
  }

  async load(openId = this.openId) {
    this.openId = openId ?? null;
    await this.list.load(jobs);
    this.openId ??= this.list.value?.[0]?.id ?? null;
    this.watch();
    return this.readReport();
  }

  /** The list leaves the findings out; the job itself has them. */
  async readReport() {
    const { open } = this;
    if (!open || isRunning(open) || !open.findingsTotal || open.findings?.length) return;
    try {
      this.replace(await job(open.id));
    } catch {
      this.lost = true;
    }
  }

  /** @returns {object|null} the job whose report is open */
  get open() {
    return this.list.value?.find((one) => String(one.id) === String(this.openId)) ?? null;
  }

  show(id) {
    this.openId = id;
    history.replaceState(null, '', formatRoute('exchange/jobs', { job: id }));
    this.workspace.refresh();
    this.readReport();
  }

  watch() {
    clearTimeout(this.timer);
    const delay = this.lost ? POLL_AFTER_FAILURE_MILLISECONDS : POLL_MILLISECONDS;
    if (this.running.length) this.timer = setTimeout(() => this.poll(), delay);
  }

  get running() {
    return (this.list.value ?? []).filter(isRunning);
  }

  async poll() {
    try {
      (await Promise.all(this.running.map((one) => job(one.id)))).forEach((one) => this.arrived(one));
      this.lost = false;
    } catch {
      this.lost = true;
    }
    this.workspace.refresh();
    this.watch();
  }

  arrived(one) {
    this.replace(one);
    if (!isRunning(one)) this.onFinished(one);
  }

  replace(one) {
    const others = this.list.value ?? [];
    const known = others.some((other) => other.id === one.id);
    const value = known ? others.map((other) => (other.id === one.id ? one : other)) : [one, ...others];
    this.list.settle(++this.list.turn, 'ready', value);
  }
}

/** @returns {boolean} whether a job may still change */
export const isRunning = ({ state }) => state === 'QUEUED' || state === 'RUNNING';
