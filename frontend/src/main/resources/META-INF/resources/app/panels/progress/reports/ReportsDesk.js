import { monthShifted } from '../../../core/months.js';
import { today } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';
import { checkReport, fetchReport, issueReport, report, reports } from '../../../services/reports.js';
import { OneAtATime } from '../../common/OneAtATime.js';
import { Pages } from '../../common/Pages.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { territoryName } from '../readableTerritories.js';
import { ReportSchedules } from './ReportSchedules.js';

const CODE_LENGTH = 26;

/** Monthly reports: issued on demand or by schedule, opened by their code, kept as files, recomputed. */
export class ReportsDesk extends OneAtATime {
  constructor(workspace, catalogue) {
    super(workspace);
    Object.assign(this, { catalogue, code: null, asked: null, typed: '', filter: { territory: '', month: '' } });
    const refresh = () => workspace.refresh();
    this.all = new Pages(workspace, 'reports');
    this.one = new Resource(refresh);
    this.checked = new Resource(refresh);
    this.table = new Table(workspace);
    this.units = new Table(workspace);
    this.works = new Table(workspace);
    this.schedules = new ReportSchedules(this);
  }

  arrive(_, [code] = []) {
    if (this.code !== (code ?? null)) {
      this.one.forget();
      this.checked.forget();
    }
    Object.assign(this, { code: code ?? null, problem: null, asked: null });
    this.catalogue.loadVillages();
    if (this.code === null) this.schedules.load();
    return this.load();
  }

  load() {
    return this.code === null ? this.all.load(() => reports(this.filter)) : this.one.load(() => report(this.code));
  }

  narrow(changes) {
    Object.assign(this.filter, changes);
    this.load();
  }

  get mayIssue() {
    return this.workspace.mayEdit;
  }

  get isOfficial() {
    return this.workspace.me.role === 'OFFICIAL';
  }

  territoryName(code) {
    return territoryName(this, code);
  }

  /** What the form begins with: the territory of who asks, and the last whole month. */
  askToIssue() {
    const month = today().slice(0, 7);
    this.asked = { territory: this.workspace.me.territoryCode, month: monthShifted(month, -1) };
    this.problem = null;
    this.workspace.refresh();
  }

  fill(changes) {
    this.asked = { ...this.asked, ...changes };
    this.workspace.refresh();
  }

  leaveForm() {
    this.asked = null;
    this.workspace.refresh();
  }

  async issue() {
    await this.while('issue', async () => {
      const { code } = await issueReport(this.asked);
      this.asked = null;
      this.workspace.go(`progress/reports/${code}`);
    });
  }

  type(code) {
    this.typed = code;
    this.workspace.refresh();
  }

  /** As it was typed from paper: dashes and blanks do not matter. */
  get typedCode() {
    return this.typed.replace(/[\s-]/g, '');
  }

  get isTyped() {
    return this.typedCode.length === CODE_LENGTH;
  }

  openTyped() {
    if (this.isTyped) this.workspace.go(`progress/reports/${this.typedCode.toUpperCase()}`);
  }

  keep(format) {
    return this.while(format, async () => {
      await fetchReport(this.one.value.cover, format);
      this.workspace.toast('done', t(`report.kept.${format}`));
    });
  }

  check() {
    this.checked.load(() => checkReport(this.one.value.cover.code));
  }

  loadMore() {
    return this.all.more((next) => reports(this.filter, next));
  }
}
