import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { balancesScreen } from './balances/balancesScreen.js';
import { doubtsScreen } from './doubts/doubtsScreen.js';
import { accountScreen } from './holders/accountScreen.js';
import { holdersScreen } from './holders/holdersScreen.js';
import { listScreen } from './list/listScreen.js';
import { marketScreen } from './market/marketScreen.js';
import { overviewScreen } from './overview/overviewScreen.js';
import { spotScreen } from './spot/spotScreen.js';

const TABS = { list: 'vouchers', holders: 'vouchers/holders', market: 'vouchers/market', overview: 'vouchers/overview', balances: 'vouchers/balances', doubts: 'vouchers/doubts' };

const SCREENS = { list: (desk) => listScreen(desk.list), holders: (desk) => holdersScreen(desk.holders), market: (desk) => marketScreen(desk.market), overview: (desk) => overviewScreen(desk.overview), balances: (desk) => balancesScreen(desk.balances), doubts: (desk) => doubtsScreen(desk.doubts), on: (desk) => spotScreen(desk.on) };

/** The voucher office: a page with tabs, or the page of one holder. */
export function vouchersScreen(desk) {
  if (desk.page === 'account') return accountScreen(desk.account);
  return html`<main class="screen vouchers" aria-labelledby="vouchers-title">
    <header class="screen-head"><h1 id="vouchers-title">${t('screen.vouchers')}</h1><span class="spread-rest"></span>
      ${desk.workspace.mayEdit ? html`<a class="button primary" href="#/vouchers/issue">${t('issue.open')}</a>` : nothing}</header>
    <nav class="state-tabs" aria-label=${t('screen.vouchers')}>${Object.entries(TABS).map(([page, address]) => html`<a class="tab-link" href="#/${address}"
      aria-current=${desk.page === page ? 'page' : nothing}>${t(`vouchers.tab.${page}`)}</a>`)}</nav>
    ${SCREENS[desk.page](desk)}</main>`;
}
