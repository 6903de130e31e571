import { formatRoute } from '../../../services/route.js';
import { poolDeficits, voucherOverview } from '../../../services/vouchers.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

/** What became of all that was issued, in the district and by town, and the account of the pool. */
export class OverviewDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, asOf: '', indicator: 'QUOTA' });
    this.found = new Resource(() => workspace.refresh());
    this.deficits = new Resource(() => workspace.refresh());
    this.table = new Table(workspace);
    this.townTable = new Table(workspace);
    this.deficitTable = new Table(workspace);
  }

  arrive({ asOf = '', indicator = 'QUOTA' }) {
    Object.assign(this, { asOf, indicator });
    return Promise.all([this.load(), this.loadDeficits()]);
  }

  load() {
    return this.found.load(() => voucherOverview({ asOf: this.asOf }));
  }

  /** They are of today, whichever day the sums are of. */
  loadDeficits() {
    return this.deficits.load(poolDeficits);
  }

  turnTo(changes) {
    Object.assign(this, changes);
    history.replaceState(null, '', formatRoute('vouchers/overview', { asOf: this.asOf, indicator: this.indicator }));
    if ('asOf' in changes) this.load();
    this.workspace.refresh();
  }

  /** @returns {object|undefined} the sums of the indicator that is drawn */
  get drawn() {
    const { indicators } = this.found.value;
    return indicators.find(({ indicator }) => indicator === this.indicator) ?? indicators[0];
  }
}
