import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';
import { acceptanceTab } from './acceptanceTab.js';
import { decision } from './decision.js';
import { documents } from './documents.js';
import { notices } from './notices.js';
import { eventList, factsOf, overviewTab } from './overviewTab.js';
import { recordHead } from './recordHead.js';

/** A record of acceptance on its desk: the works and what they count for, the papers; beside them their ground. */
export const acceptanceRecord = (desk) => html`${recordHead(desk)}
  <div class="record-body of-vouchers">
    <section class="record-side">${notices(desk.file)}
      <div class="record-tab" id="record-tab" tabindex="-1">${acceptanceTab(desk)}${overviewTab(desk.file)}</div></section>
    ${groundMap(desk.file)}</div>`;

/** The same before its reviewer, with the decision below. */
export const acceptanceReview = (desk) => html`${recordHead(desk, { reviewing: true })}
  <div class="record-body of-vouchers">
    <section class="record-side" aria-label=${t('records.review')}>
      <div class="record-tab" tabindex="-1">${notices(desk.file)}${acceptanceTab(desk)}
        <section><h2>${t('records.facts')}</h2>${factsOf(desk.file)}</section>${documents(desk.file)}${eventList(desk.file.value.events ?? [])}</div>
      ${desk.file.acceptance.found.status === 'ready' ? decision(desk) : nothing}</section>
    ${groundMap(desk.file)}</div>`;

const groundMap = (file) => html`<section class="record-map" aria-label=${t('accept.mapLabel')}><div class="map" ${ref(file.acceptance.map.attach)}></div></section>`;
