import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { deliveriesScreen } from '../delivery/deliveriesCard.js';
import { deliveryScreen } from '../delivery/deliveryScreen.js';
import { exportForm } from './exportForm.js';
import { jobsCard } from './jobsCard.js';
import { jobReport } from './jobReport.js';

const PARTS = {
  import: (desk) => (desk.workspace.route.path[1] ? deliveryScreen(desk.deliveries.file) : deliveriesScreen(desk.deliveries)),
  export: (desk) => exportForm(desk.exports),
  jobs: (desk) => html`<div class="columns even"><div class="column">${jobsCard(desk)}</div><div class="column">${jobReport(desk)}</div></div>`,
};

const ADDRESS = { import: '#/exchange', export: '#/exchange/export', jobs: '#/exchange/jobs' };

/** Files in, files out, and what became of them. */
export const exchangeScreen = (desk) => html`<main class="screen exchange" aria-labelledby="exchange-title">
  <header class="screen-head"><h1 id="exchange-title">${t('exchange.title')}</h1>
    <nav class="parts" aria-label=${t('exchange.parts')}>${Object.keys(PARTS).filter((part) => part !== 'import' || desk.workspace.mayEdit)
    .map((part) => html`<a href=${ADDRESS[part]} aria-current=${part === desk.part ? 'page' : 'false'}>${t(`exchange.part.${part}`)}</a>`)}</nav></header>
  ${PARTS[desk.part](desk)}</main>`;
