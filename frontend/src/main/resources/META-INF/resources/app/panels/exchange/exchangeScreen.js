import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { exportForm } from './exportForm.js';
import { importForm } from './importForm.js';
import { jobsCard } from './jobsCard.js';
import { jobReport } from './jobReport.js';

/** Shapefiles in, shapefiles out, and what became of them. */
export const exchangeScreen = (desk) => html`<main class="screen" aria-labelledby="exchange-title">
  <header class="screen-head"><h1 id="exchange-title">${t('exchange.title')}</h1></header>
  <div class="columns">
    <div class="column narrow">${desk.workspace.mayEdit ? importForm(desk) : ''}${exportForm(desk)}</div>
    <div class="column">${jobsCard(desk)}${jobReport(desk)}</div>
  </div></main>`;
