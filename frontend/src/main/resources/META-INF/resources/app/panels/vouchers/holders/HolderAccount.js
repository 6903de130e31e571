import { formatRoute } from '../../../services/route.js';
import { holderAccount, holderEntries, statementAddress } from '../../../services/vouchers.js';
import { fetchFile } from '../../../services/download.js';
import { Pages } from '../../common/Pages.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

const momentsOf = ({ asOf = '', knownAt = '', from = '', to = '' }) => ({ asOf, knownAt, from, to });

/** The account of one holder: positions as of a day and as known at a moment, and the entries of a period. */
export class HolderAccount {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, id: null, moments: momentsOf({}), fetching: null });
    this.found = new Resource(() => workspace.refresh());
    this.entries = new Pages(workspace, 'entries');
    this.positionTable = new Table(workspace);
    this.entryTable = new Table(workspace);
  }

  arrive(id, parameters) {
    if (id !== this.id) {
      this.found.forget();
      this.entries.forget();
    }
    Object.assign(this, { id, moments: momentsOf(parameters) });
    return this.load();
  }

  load() {
    return Promise.all([this.loadAccount(), this.loadEntries()]);
  }

  loadAccount() {
    const { asOf } = this.moments;
    return this.found.load(() => holderAccount(this.id, { asOf, knownAt: this.knownAt }));
  }

  loadEntries() {
    return this.entries.load(() => holderEntries(this.id, this.span));
  }

  get span() {
    const { from, to } = this.moments;
    return { from, to, knownAt: this.knownAt };
  }

  /** What a field for a local time gives, as an instant. */
  get knownAt() {
    const { knownAt } = this.moments;
    return knownAt ? new Date(knownAt).toISOString() : '';
  }

  turnTo(changes) {
    this.moments = { ...this.moments, ...changes };
    history.replaceState(null, '', formatRoute(`vouchers/holders/${this.id}`, this.moments));
    this.load();
  }

  loadMore() {
    return this.entries.more((after) => holderEntries(this.id, { ...this.span, after }));
  }

  /** The statement takes a moment to be set; meanwhile the button says so. */
  async fetchStatement(format) {
    this.fetching = format;
    this.workspace.refresh();
    try {
      await fetchFile(statementAddress(this.id, format, this.span), `statement-${this.id}.${format}`);
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetching = null;
    this.workspace.refresh();
  }
}
