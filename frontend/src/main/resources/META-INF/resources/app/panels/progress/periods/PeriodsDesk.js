import { nextMonth } from '../../../core/periods/periodLines.js';
import { today } from '../../../i18n/format.js';
import { t } from '../../../i18n/words.js';
import { commentPeriod, period, periods, preparePeriod, signPeriod } from '../../../services/periods.js';
import { OneAtATime } from '../../common/OneAtATime.js';
import { Pages } from '../../common/Pages.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { territoryName } from '../readableTerritories.js';

/** Statements of months: prepared by one official, signed by another, and commented. */
export class PeriodsDesk extends OneAtATime {
  constructor(workspace, catalogue) {
    super(workspace);
    Object.assign(this, { catalogue, id: null, asked: null, words: '' });
    const refresh = () => workspace.refresh();
    this.all = new Pages(workspace, 'periods');
    this.one = new Resource(refresh);
    this.table = new Table(workspace);
  }

  arrive(_, [id] = []) {
    if (String(this.id) !== String(id ?? null)) this.one.forget();
    Object.assign(this, { id: id ?? null, words: '', problem: null, asked: null });
    this.catalogue.loadVillages();
    return this.load();
  }

  load() {
    return this.id === null ? this.all.load(() => periods()) : this.one.load(() => period(this.id));
  }

  get isOfficial() {
    return this.workspace.me.role === 'OFFICIAL';
  }

  get today() {
    return today();
  }

  /** Who prepared a statement does not sign it. */
  get maySign() {
    const { period: cover } = this.one.value;
    return this.isOfficial && cover.state === 'PREPARED' && cover.preparedBy !== this.workspace.me.username;
  }

  territoryName(code) {
    return territoryName(this, code);
  }

  /** What the form begins with: the territory of who asks, and its next month. */
  askToPrepare() {
    const territory = this.workspace.me.territoryCode;
    this.asked = { territory, month: nextMonth(this.all.value?.periods ?? [], territory, this.today) };
    this.problem = null;
    this.workspace.refresh();
  }

  fill(changes) {
    this.asked = { ...this.asked, ...changes };
    if ('territory' in changes) this.asked.month = nextMonth(this.all.value?.periods ?? [], changes.territory, this.today);
    this.workspace.refresh();
  }

  leaveForm() {
    this.asked = null;
    this.workspace.refresh();
  }

  async prepare() {
    await this.while('prepare', async () => {
      const { period: { id } } = await preparePeriod(this.asked);
      this.asked = null;
      this.workspace.go(`progress/periods/${id}`);
    });
  }

  async sign() {
    const { period: cover } = this.one.value;
    const sure = await this.workspace.ask({ title: t('period.sign'), yes: t('period.sign'), text: t('period.signText', { territory: this.territoryName(cover.territory), month: cover.month }) });
    if (!sure) return;
    const { turn } = this.one;
    await this.while('sign', async () => {
      const signed = await signPeriod(cover.id);
      this.one.settle(turn, 'ready', signed);
      this.workspace.toast('done', t('period.signed'));
    });
  }

  async comment() {
    const words = this.words.trim();
    if (!words) return;
    const { turn, value } = this.one;
    await this.while('comment', async () => {
      const comments = await commentPeriod(value.period.id, words);
      this.one.settle(turn, 'ready', { ...value, comments });
      this.words = '';
    });
  }

  loadMore() {
    return this.all.more((next) => periods(next));
  }
}
