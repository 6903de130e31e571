import { doubt, doubts } from '../../../services/doubts.js';
import { formatRoute } from '../../../services/route.js';
import { Pages } from '../../common/Pages.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { DoubtStep } from './DoubtStep.js';

/** Doubts about the ground that vouchers stand on: all of them, or one. */
export class DoubtsDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, id: null, filter: { state: '' } });
    const refresh = () => workspace.refresh();
    this.all = new Pages(workspace, 'doubts');
    this.one = new Resource(refresh);
    this.table = new Table(workspace);
    this.step = new DoubtStep(workspace, (done) => this.show(done));
  }

  /** A link may begin a doubt about a voucher: `#/vouchers/doubts?about=NH-D-2026-000001`. */
  arrive({ state = '', about = '' }, [id] = []) {
    if (String(this.id) !== String(id ?? null)) this.one.forget();
    Object.assign(this, { id: id ?? null, filter: { state } });
    this.catalogue.loadVillages();
    this.step.close();
    if (about && this.isOfficial) this.step.register(about);
    return this.load();
  }

  load() {
    return this.id === null ? this.all.load(() => doubts(this.filter)) : this.one.load(() => doubt(this.id));
  }

  get isOfficial() {
    return this.workspace.me.role === 'OFFICIAL';
  }

  /** Who registered a doubt does not end it. */
  get mayClose() {
    const { state, raisedBy } = this.one.value;
    return this.isOfficial && state === 'OPEN' && raisedBy !== this.workspace.me.username;
  }

  narrow(state) {
    this.filter = { state };
    history.replaceState(null, '', formatRoute('vouchers/doubts', this.filter));
    this.load();
  }

  /** A doubt was registered or ended: it is what is looked at now. */
  show(done) {
    if (String(this.id) === String(done.id)) return this.one.settle(this.one.turn, 'ready', done);
    this.workspace.go(`vouchers/doubts/${done.id}`);
  }

  loadMore() {
    return this.all.more((next) => doubts(this.filter, next));
  }
}
