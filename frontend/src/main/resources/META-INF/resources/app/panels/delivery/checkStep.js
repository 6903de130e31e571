import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { number } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { reportAddress } from '../../services/deliveries.js';
import { findingText } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { problemNotice } from './problemNotice.js';
import { jobProgress } from './jobProgress.js';

const COUNTS = ['read', 'good', 'refused', 'warnings'];

/** Every row is looked at; what stands against it is told with its place, and a repair is offered. */
export const checkStep = (file) => {
  const { value } = file;
  if (value.state === 'CHECKING') return html`<p>${t('delivery.checking')}</p>${jobProgress(file)}`;
  return html`${problemNotice(value)}
    ${repairOffer(file)}
    ${value.check ? report(file) : html`<p>${t('delivery.checkHint')}</p>`}
    <div class="row end">${value.state === 'LOADED' ? nothing : html`<button type="button" data-command="check" class=${value.check ? '' : 'primary'}
      ?disabled=${file.working || file.reading.choosing} @click=${() => file.check()}>
      ${t(value.check ? 'delivery.checkAgain' : 'delivery.check')}</button>`}
      ${value.check ? html`<button type="button" class="primary" data-command="next" @click=${() => file.next()}>${t('delivery.toLoad')}</button>` : nothing}</div>`;
};

const repairOffer = (file) => html`<div class="offer"><label class="check"><input type="checkbox" id="repair" aria-describedby="repair-why" ?disabled=${file.value.state === 'LOADED'}
    .checked=${live(Boolean(file.reading.choice.repair))} @change=${(event) => file.reading.choose({ repair: event.target.checked })}>${t('delivery.repair')}</label>
  <p class="faint" id="repair-why">${t('delivery.repairHint')}</p></div>`;

const report = (file) => {
  const { check } = file.value;
  return html`<div role="status"><ul class="totals compact">${COUNTS.map((name) => html`<li class=${name === 'refused' && check[name] ? 'bad' : ''} data-count=${name}>
      <p class="label">${t(`delivery.count.${name}`)}</p><p class="big num">${number(check[name] ?? 0)}</p></li>`)}</ul></div>
    ${check.repairs ? html`<p class="banner warning">${icon('warning')}<span>${t('delivery.repaired', { count: number(check.repairs) })}</span></p>` : nothing}
    ${check.findingsTotal ? findings(file, check) : html`<p class="row ok">${icon('done')}<span>${t('delivery.clean')}</span></p>`}`;
};

const findings = (file, check) => html`<div class="check-report"><div class="stack">
    ${byCode(file, check.byCode ?? [])}
    <div class="row report-files"><span class="faint">${t('delivery.report')}</span>
      <a class="button" href=${reportAddress(file.id, 'csv')} download>${icon('download')}CSV</a>
      <a class="button" href=${reportAddress(file.id, 'geojson')} download>${icon('download')}${t('delivery.reportLayer')}</a></div></div>
  <section class="delivery-map" aria-label=${t('delivery.findingsMap')}><div class="map small" role="group" aria-label=${t('delivery.findingsMap')} ${ref(file.map.attach)}></div></section></div>
  ${rows(file, check)}`;

const byCode = (file, codes) => html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('delivery.byCode')}>
  <table class="data by-code"><caption class="hidden-label">${t('delivery.byCode')}</caption>
  <thead><tr><th scope="col">${t('rows.severity')}</th><th scope="col">${t('rows.code')}</th><th scope="col" class="num">${t('delivery.howOften')}</th></tr></thead>
  <tbody>${codes.map(({ code, count, severity, messages }) => {
    const key = `${severity}${code}`;
    return html`<tr><td>${severityChip(severity)}</td><td class="wrap"><button type="button" class="link" aria-pressed=${file.report.filter === key}
      @click=${() => file.report.setFilter(key)} title=${said(messages)}>${coded('finding', code)}</button></td><td class="num">${number(count)}</td></tr>`;
  })}</tbody></table></div>`;

const severityChip = (severity) => html`<span class="chip severity-${severity}">${coded('severity', severity)}</span>`;

function rows(file, check) {
  const list = file.report.placed;
  if (!list.length) return file.report.filter ? html`<p class="faint">${t('delivery.notListed')}</p>` : nothing;
  const placed = list.find(({ where }) => where);
  return html`<div class="row spread"><h4>${t('rows.title', { shown: number(list.length), count: number(check.findingsTotal) })}</h4>
      ${placed ? html`<button type="button" class="small" @click=${() => file.large.goToFinding(placed, list)}>${icon('layers')}${t('delivery.onLargeMap')}</button>` : nothing}</div>
    <div class="table-scroll short" tabindex="0" role="region" aria-label=${t('rows.caption')}><table class="data"><caption class="hidden-label">${t('rows.caption')}</caption>
    <thead><tr><th scope="col" class="num">${t('rows.row')}</th><th scope="col">${t('rows.severity')}</th><th scope="col">${t('rows.code')}</th>
      <th scope="col">${t('rows.message')}</th><th scope="col"><span class="hidden-label">${t('rows.place')}</span></th></tr></thead>
    <tbody>${list.map((finding, i) => row(file, finding, i))}</tbody></table></div>`;
}

const row = (file, finding, index) => html`<tr data-code=${finding.code} aria-current=${file.report.active === index}><td class="num">${finding.row ?? '—'}</td><td>${severityChip(finding.severity)}</td>
  <td class="wrap">${coded('finding', finding.code)}</td><td class="wrap">${findingText(finding)}</td>
  <td>${finding.where ? html`<button type="button" class="small" aria-pressed=${file.report.active === index} @click=${() => file.report.goTo(index)}
    aria-label=${t('rows.goRow', { row: finding.row ?? '' })}>${icon('place')}${t('rows.go')}</button>` : html`<span class="faint">${t('rows.noPlace')}</span>`}</td></tr>`;
