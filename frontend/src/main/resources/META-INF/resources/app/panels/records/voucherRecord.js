import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';
import { applicationTab } from './applicationTab.js';
import { decision } from './decision.js';
import { documents } from './documents.js';
import { notices } from './notices.js';
import { eventList, factsOf, overviewTab } from './overviewTab.js';
import { recordHead } from './recordHead.js';

/** A record about vouchers on its desk: the act and what comes of it, the papers; beside them the ground that it is about. */
export const voucherRecord = (desk) => html`${recordHead(desk)}
  <div class="record-body of-vouchers">
    <section class="record-side">${notices(desk.file)}
      <div class="record-tab" id="record-tab" tabindex="-1">${applicationTab(desk)}${overviewTab(desk.file)}</div></section>
    ${groundMap(desk.file)}</div>`;

/** The same before its reviewer, with the decision below. */
export const voucherReview = (desk) => html`${recordHead(desk, { reviewing: true })}
  <div class="record-body of-vouchers">
    <section class="record-side" aria-label=${t('records.review')}>
      <div class="record-tab" tabindex="-1">${notices(desk.file)}${applicationTab(desk)}
        <section><h2>${t('records.facts')}</h2>${factsOf(desk.file)}</section>${documents(desk.file)}${eventList(desk.file.value.events ?? [])}</div>
      ${desk.file.application.found.status === 'ready' ? decision(desk) : nothing}</section>
    ${groundMap(desk.file)}</div>`;

const groundMap = (file) => html`<section class="record-map" aria-label=${t('act.mapLabel')}><div class="map" ${ref(file.application.map.attach)}></div></section>`;
