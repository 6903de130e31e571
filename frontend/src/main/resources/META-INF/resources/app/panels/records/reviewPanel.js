import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { awaited } from '../common/states.js';
import { balanceTab } from './balanceTab.js';
import { documents } from './documents.js';
import { findingsTab } from './findingsTab.js';
import { notices } from './notices.js';
import { eventList, factsOf } from './overviewTab.js';
import { parcelTable } from './parcelsTab.js';

/** Everything that a decision rests on, from the figures to the papers. */
export const reviewPanel = (file) => html`${notices(file)}
  <section><h2>${t('records.tab.parcels')}</h2>${awaited(file.balance, () => parcelTable(file), () => file.load())}</section>
  <section><h2>${t('records.tab.balance')}</h2>${balanceTab(file)}</section>
  <section><h2>${t('records.tab.findings')}</h2>${findingsTab(file)}</section>
  <section><h2>${t('records.facts')}</h2>${factsOf(file)}</section>
  ${documents(file)}
  ${eventList(file.value.events ?? [])}`;
