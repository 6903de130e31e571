import { BalanceDesk } from './balances/BalanceDesk.js';
import { DoubtsDesk } from './doubts/DoubtsDesk.js';
import { HolderAccount } from './holders/HolderAccount.js';
import { HolderList } from './holders/HolderList.js';
import { VoucherList } from './list/VoucherList.js';
import { MarketDesk } from './market/MarketDesk.js';
import { OverviewDesk } from './overview/OverviewDesk.js';
import { SpotDesk } from './spot/SpotDesk.js';

const PAGES = ['holders', 'market', 'doubts', 'overview', 'balances', 'on'];

/** The screen of vouchers: their list, holders and their accounts, the market board, doubts about ground, the overview of the district, balances, what rests on a spot. */
export class VoucherDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, page: 'list' });
    this.list = new VoucherList(workspace, catalogue);
    this.holders = new HolderList(workspace, catalogue);
    this.account = new HolderAccount(workspace, catalogue);
    this.overview = new OverviewDesk(workspace, catalogue);
    this.doubts = new DoubtsDesk(workspace, catalogue);
    this.on = new SpotDesk(workspace);
    this.market = new MarketDesk(workspace, catalogue);
    this.balances = new BalanceDesk(workspace, catalogue);
  }

  arrive(parameters, [page, id] = []) {
    if (page === 'holders' && id) {
      this.page = 'account';
      return this.account.arrive(Number(id), parameters);
    }
    this.page = PAGES.includes(page) ? page : 'list';
    return this[this.page].arrive(parameters, id ? [id] : []);
  }
}
