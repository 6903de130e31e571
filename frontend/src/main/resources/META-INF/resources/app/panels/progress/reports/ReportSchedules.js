import { t } from '../../../i18n/words.js';
import { removeSchedule, schedules, setSchedule } from '../../../services/reports.js';
import { Resource } from '../../common/Resource.js';

const USUAL_DAY = 3;

/** On which day of the month a territory gets the report of the month before. */
export class ReportSchedules {
  constructor(desk) {
    Object.assign(this, { desk, asked: null });
    this.all = new Resource(() => desk.workspace.refresh());
  }

  load() {
    this.asked = null;
    return this.all.load(() => schedules());
  }

  ask() {
    this.asked = { territory: this.desk.workspace.me.territoryCode, dayOfMonth: USUAL_DAY };
    this.desk.workspace.refresh();
  }

  fill(changes) {
    this.asked = { ...this.asked, ...changes };
    this.desk.workspace.refresh();
  }

  leaveForm() {
    this.asked = null;
    this.desk.workspace.refresh();
  }

  set() {
    const { territory, dayOfMonth } = this.asked;
    return this.desk.while('schedule', async () => {
      await setSchedule(territory, Number(dayOfMonth));
      this.desk.workspace.toast('done', t('report.scheduled'));
      await this.load();
    });
  }

  remove({ territory }) {
    return this.desk.while('schedule', async () => {
      await removeSchedule(territory);
      await this.load();
    });
  }
}
