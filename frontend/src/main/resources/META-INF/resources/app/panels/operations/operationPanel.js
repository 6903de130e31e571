import { html, nothing } from 'lit-html';
import { area, difference, unitName } from '../../i18n/format.js';
import { problemText, said, t } from '../../i18n/words.js';
import { findingsList } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { failed } from '../common/states.js';

/** The operation at work: what to do next, what it would make, with areas and their sum, and the way to do it. */
export const operationPanel = (ops) => {
  const { operation } = ops;
  return html`<aside class="panel inspector operation" aria-label=${t('op.label')} data-operation=${operation.name}
    @keydown=${(event) => event.key === 'Escape' && !event.defaultPrevented && ops.end()}>
    <header class="panel-head"><h2>${t(`op.${operation.name}`)}</h2><span class="spread-rest"></span>
      <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => ops.end()}>${icon('close')}</button></header>
    <form class="panel-body" @submit=${(event) => { event.preventDefault(); ops.commit(); }}>
      <p class="op-hint">${t(operation.hint)}</p>
      ${operation.fields() ?? nothing}
      ${operation.fault ? html`<p class="op-fault" role="alert">${icon('error')}${operation.fault}</p>` : nothing}
      <div aria-live="polite">${trouble(ops)}</div>
      ${parts(ops)}
      <button class="hidden-label" tabindex="-1" aria-hidden="true">${t(`op.do.${operation.name}`)}</button>
    </form>
    <footer class="panel-foot row">
      <button type="button" class="primary" data-command="do" ?disabled=${!ops.mayCommit} @click=${() => ops.commit()}>${
        ops.sending ? html`<span class="spinner" aria-hidden="true"></span>${t('op.sending')}` : t(`op.do.${operation.name}`)}</button>
      <button type="button" ?disabled=${ops.sending} @click=${() => ops.end()}>${t('action.cancel')}</button>
    </footer></aside>`;
};

/** A refusal to do it, or what already stands against it while it is drawn; with its places. */
function trouble(ops) {
  const { problem, refusal, findings } = ops;
  const go = (finding) => ops.desk.goToPlace(finding.where);
  if (problem?.findings?.length) return html`<p class="op-fault">${icon('error')}${t('op.refused')}</p>${findingsList(problem.findings, go)}`;
  if (problem) return failed(problem, problem.unreachable ? () => ops.commit() : null);
  if (refusal?.findings?.length) return findingsList(refusal.findings, go);
  if (refusal) return html`<p class="op-fault">${icon('warning')}${refusal.unreachable ? t('op.offline') : said(refusal.messages) || problemText(refusal)}</p>`;
  return findings.length ? findingsList(findings, go) : nothing;
}

/** What it would make: a swatch as on the map, the area in the unit chosen, and by how much a parcel changes. */
function parts(ops) {
  if (!ops.parts.length) return nothing;
  const { unit } = ops;
  const sum = ops.parts.reduce((total, part) => total + part.officialAreaSquareMetres, 0);
  return html`<table class="op-parts"><caption class="hidden-label">${t('op.parts')}</caption>
    <thead><tr><th scope="col">${t('op.partColumn')}</th><th scope="col" class="num">${unitName(unit)}</th>${unit === 'm2' ? nothing : html`<th scope="col" class="num">${unitName('m2')}</th>`}</tr></thead>
    <tbody>${ops.parts.map((part, index) => html`<tr data-part=${part.id} data-square-metres=${part.officialAreaSquareMetres}>
      <th scope="row"><span class="op-swatch map-part-${index % 6}" aria-hidden="true"></span>${nameOf(ops, part, index)}</th>
      <td class="num">${area(part.officialAreaSquareMetres, unit)}${changeOf(part, unit)}</td>${unit === 'm2' ? nothing : html`<td class="num faint">${area(part.officialAreaSquareMetres, 'm2')}</td>`}</tr>`)}</tbody>
    ${ops.parts.length < 2 ? nothing : html`<tfoot><tr><th scope="row">${t('table.total')}</th><td class="num">${area(sum, unit)}</td>${unit === 'm2' ? nothing : html`<td class="num faint">${area(sum, 'm2')}</td>`}</tr></tfoot>`}</table>`;
}

function nameOf(ops, { id, action }, index) {
  if (action === 'CHANGE') return html`<span class="code">${ops.nameOf(id)}</span>`;
  if (ops.parts.length === 1) return t('op.onePart');
  const isRest = ops.operation.rest > 0 && index === ops.parts.length - 1;
  return isRest ? t('op.restPart') : t('op.part', { number: index + 1 });
}

const changeOf = ({ action, beforeSquareMetres, officialAreaSquareMetres }, unit) => (action === 'CHANGE' && beforeSquareMetres
  ? html`<br><span class="faint">${difference(officialAreaSquareMetres - beforeSquareMetres, unit)}</span>` : nothing);
