import { voucherBalances } from '../../../services/statements.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

/** Balances of vouchers by holder. */
export class BalanceDesk {
  constructor(workspace, catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.balances = new Resource(() => workspace.refresh());
    this.table = new Table(workspace);
    this.filter = { holder: '', indicator: '', asOf: '' };
  }

  arrive() {
    this.load();
  }

  load() {
    this.balances.load(() => voucherBalances({ asOf: this.filter.asOf }));
  }

  narrow(name, value) {
    this.filter[name] = value;
    if (name === 'asOf') this.load();
    this.workspace.refresh();
  }

  /** @returns {boolean} whether generated entries are among what is shown */
  get synthetic() {
    return (this.balances.value?.rows ?? []).some((row) => row.synthetic);
  }

  /** @returns {object[]} the balances that the filter lets through */
  get rows() {
    const holder = this.filter.holder.trim().toLowerCase();
    return (this.balances.value?.rows ?? []).filter((row) => row.holder.toLowerCase().includes(holder)
      && (!this.filter.indicator || row.indicator === this.filter.indicator));
  }
}
