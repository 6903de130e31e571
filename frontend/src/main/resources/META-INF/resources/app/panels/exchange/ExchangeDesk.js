import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { cancelJob, exportAddress, startImport } from '../../services/exchange.js';
import { JobList } from './JobList.js';

/** Files that come in and go out. */
export class ExchangeDesk {
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, map });
    this.jobs = new JobList(workspace, (job) => this.finished(job));
    this.import = { file: null, crs: '', otherCrs: '', encoding: '', onInvalid: 'reject', sent: null, problem: null, over: false };
    this.export = { crs: 'EPSG:4547', encoding: 'UTF-8', town: '', zone: '', inBox: false };
  }

  arrive({ job }) {
    this.jobs.load(job);
  }

  /** Changes one side's choices: `import` or `export`. */
  set(side, changes) {
    Object.assign(this[side], changes);
    this.workspace.refresh();
  }

  choose(file) {
    this.set('import', { file: file ?? null, problem: null, over: false });
  }

  get crs() {
    return this.import.crs === 'other' ? this.import.otherCrs.trim() : this.import.crs;
  }

  async start() {
    const { file, encoding, onInvalid } = this.import;
    this.set('import', { sent: 0, problem: null });
    try {
      const job = await startImport(file, { crs: this.crs, encoding, onInvalid }, (sent) => this.set('import', { sent }));
      this.set('import', { file: null });
      this.jobs.follow(job);
    } catch (problem) {
      this.set('import', { problem });
    }
    this.set('import', { sent: null });
  }

  async cancel(job) {
    try {
      await cancelJob(job.id);
    } finally {
      this.jobs.load(job.id);
    }
  }

  finished(job) {
    if (job.state !== 'DONE' || !job.result?.bbox) return;
    this.map.view?.refreshTiles(job.result.bbox);
    this.workspace.toast('done', t('job.doneToast', { count: number(job.counts?.accepted ?? 0), number: job.result.recordNumber ?? '' }));
  }

  /** @returns {string} where the file chosen can be fetched */
  get address() {
    const { inBox, ...choices } = this.export;
    return exportAddress({ ...choices, bbox: inBox ? this.map.bounds?.map((degrees) => degrees.toFixed(7)) : null });
  }
}
