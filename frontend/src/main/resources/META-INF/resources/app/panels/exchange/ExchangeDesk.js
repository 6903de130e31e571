import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { cancelJob } from '../../services/exchange.js';
import { DeliveryDesk } from '../delivery/DeliveryDesk.js';
import { ExportDesk } from './ExportDesk.js';
import { JobList } from './JobList.js';

/** Files that come in and go out, and the work on them. */
export class ExchangeDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} map */
  constructor(workspace, catalogue, map) {
    Object.assign(this, { workspace, catalogue, map });
    this.jobs = new JobList(workspace, (job) => this.finished(job));
    this.deliveries = new DeliveryDesk(workspace, catalogue, map, (result) => this.loaded(result));
    this.exports = new ExportDesk(workspace, catalogue, map);
  }

  /** @returns {'import'|'export'|'jobs'} what of the screen is seen; who may not send files begins with those that go out */
  get part() {
    const [first] = this.workspace.route.path;
    if (first === 'export' || first === 'jobs') return first;
    if (this.workspace.route.parameters.job) return 'jobs';
    return this.workspace.mayEdit ? 'import' : 'export';
  }

  arrive(parameters, [, id] = []) {
    if (this.part === 'import') return this.deliveries.arrive(id, parameters);
    this.deliveries.file.leave();
    return this.part === 'jobs' ? this.jobs.load(parameters.job) : this.exports.arrive();
  }

  async cancel(job) {
    try {
      await cancelJob(job.id);
    } finally {
      this.jobs.load(job.id);
    }
  }

  finished(job) {
    if (job.state === 'DONE' && job.result?.bbox) this.loaded({ ...job.result, loaded: job.result.loaded ?? job.counts?.accepted ?? 0 });
  }

  /** What is in effect is drawn at once; a draft waits for its approval. */
  loaded({ draft, bbox, loaded, recordNumber }) {
    if (bbox && !draft) this.map.view?.refreshTiles(bbox);
    this.workspace.toast('done', t('job.doneToast', { count: number(loaded), number: recordNumber ?? '' }));
  }

  setLocale(locale) {
    this.deliveries.file.map.setLocale(locale);
  }
}
