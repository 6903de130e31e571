import { html, nothing } from 'lit-html';
import { byCategory, hasCorrections } from '../../../core/periods/periodLines.js';
import { area, date, difference, moment, number, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { areaField } from '../../common/fields.js';
import { icon } from '../../common/icons.js';
import { empty, failed } from '../../common/states.js';
import { balancedMark } from '../cockpit/passportCard.js';

const WORDS_LENGTH_MAX = 1000;

/** One statement of a month: what it opened with, what was corrected and added, what it closed with, and who stands for it. */
export function periodScreen(desk) {
  const { period, lines, previousId } = desk.one.value;
  return html`<div class="period-sheet"><p class="crumbs"><a href="#/progress/periods">${t('period.all')}</a></p>
    <header class="row spread"><div><h2>${t('period.title', { territory: desk.territoryName(period.territory), month: period.month })}</h2>
      <p class="faint">${date(period.firstDay)} – ${date(period.lastDay)} · ${t('period.knownAt', { at: moment(period.knownAt) })}</p></div>
      <span class="chip period-${period.state}" data-period-state=${period.state}>${coded('periodState', period.state)}</span></header>
    ${soundness(desk.one.value)}
    ${lines.length ? byCategory(lines).map((group) => category(desk, group)) : empty(t('period.empty'))}
    ${hasCorrections(lines) ? html`<p class="faint">${t('period.correctionsText')}</p>` : nothing}
    ${signatures(desk, period)}
    ${previousId ? html`<p class="no-print"><a href="#/progress/periods/${previousId}">${t('period.previous')}</a></p>` : nothing}
    ${comments(desk)}</div>`;
}

/** Whether it is what was frozen, and whether the increments still give it. */
function soundness({ intact, recomputedEqual }) {
  if (intact && recomputedEqual) return html`<p class="banner good" data-sound="true">${icon('done')}<span>${t('period.sound')}</span></p>`;
  return html`<p class="banner error" role="alert" data-sound="false">${icon('error')}<span>${t(intact ? 'period.differs' : 'period.tampered')}</span></p>`;
}

function category(desk, { category: code, total, parts }) {
  const { unit } = desk.workspace;
  const head = t('period.inUnit', { unit: unitName(unit) });
  return html`<section class="stack tight" data-category=${code}><h3>${coded('category', code)} <span class="faint">${head}</span></h3>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${coded('category', code)}><table class="data period-table"><thead><tr><th scope="col">${t('progress.territory')}</th>
      ${['opening', 'corrections', 'added', 'closing'].map((name) => html`<th scope="col" class="num">${t(`period.${name}`)}</th>`)}</tr></thead>
      <tbody>${parts.map((line) => row(line, unitOf(desk, line), unit))}</tbody>
      ${total ? html`<tfoot>${row(total, t('period.total'), unit)}</tfoot>` : nothing}</table></div></section>`;
}

const unitOf = (desk, { unit }) => (unit === '-' ? t('period.outside') : desk.territoryName(unit));

const row = (line, name, unit) => html`<tr data-unit=${line.unit}><th scope="row">${name}</th><td class="num">${area(line.openingSquareMetres, unit)}</td>
  <td class="num ${Number(line.correctionsSquareMetres) ? 'corrected' : ''}">${difference(Number(line.correctionsSquareMetres), unit)}</td>
  <td class="num">${shown(line, 'added', unit)}</td><td class="num"><strong>${shown(line, 'closing', unit)}</strong></td></tr>`;

/** In mu as it was balanced, so that parts add up; in other units as it is. */
const shown = (line, name, unit) => (unit === 'mu' ? html`${number(line[`${name}Mu`], 2)}${line[`${name}Balanced`] ? balancedMark() : nothing}` : area(line[`${name}SquareMetres`], unit));

const signatures = (desk, period) => html`<section class="period-signatures" aria-label=${t('period.signatures')}>
  <dl class="facts"><div><dt>${t('period.prepared')}</dt><dd>${period.preparedBy} · ${moment(period.preparedAt)}</dd></div>
    <div><dt>${t('period.signedBy')}</dt><dd>${period.signedBy ? html`${period.signedBy} · ${moment(period.signedAt)}` : html`<span class="unsigned">${t('period.unsigned')}</span>`}</dd></div>
    <div><dt>${t('period.digest')}</dt><dd><code>${period.hash}</code></dd></div></dl>
  <div class="row no-print">${desk.maySign ? html`<button type="button" class="primary" data-command="sign" ?disabled=${Boolean(desk.busy)} @click=${() => desk.sign()}>${t(desk.busy === 'sign' ? 'period.signing' : 'period.sign')}</button>` : nothing}
    ${desk.isOfficial && period.state === 'PREPARED' && !desk.maySign ? html`<p class="faint">${t('period.fourEyes')}</p>` : nothing}
    <button type="button" data-command="print" @click=${() => print()}>${icon('print')}${t('period.print')}</button></div>
  ${desk.problem ? failed(desk.problem) : nothing}</section>`;

const comments = (desk) => html`<section class="stack tight no-print" aria-labelledby="period-comments"><h3 id="period-comments">${t('period.comments')}</h3>
  ${desk.one.value.comments.length ? html`<ol class="period-comments">${desk.one.value.comments.map((one) => html`<li data-comment=${one.id}><p class="faint">${one.author} · ${moment(one.at)}</p><p>${one.words}</p></li>`)}</ol>` : html`<p class="faint">${t('period.noComments')}</p>`}
  ${desk.workspace.mayEdit ? html`<form class="stack tight" @submit=${(event) => { event.preventDefault(); desk.comment(); }}>
    ${areaField({ id: 'periodWords', label: t('period.comment'), value: desk.words, rows: 2, maxLength: WORDS_LENGTH_MAX, onInput: (words) => { desk.words = words; desk.workspace.refresh(); } })}
    <div class="row end"><button type="submit" ?disabled=${Boolean(desk.busy) || !desk.words.trim()}>${t('period.say')}</button></div></form>` : nothing}</section>`;
