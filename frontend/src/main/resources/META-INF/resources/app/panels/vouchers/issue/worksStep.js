import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { areaIn, date, exactArea, number, unitName } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { textField } from '../../common/fields.js';
import { findingsList } from '../../common/findingsList.js';
import { icon } from '../../common/icons.js';
import { awaited, empty } from '../../common/states.js';
import { faultOf, markedField, shownFault } from '../act/markedField.js';

/** Accepted work whose ground is free; several may back one voucher. */
export const worksStep = (desk) => html`<p class="faint">${t('issue.worksHint')}</p>
  ${textField({ id: 'issue-work-words', label: t('issue.worksSearch'), value: desk.works.words, type: 'search', onInput: (words) => desk.works.narrow(words) })}
  ${awaited(desk.works.found, () => list(desk), () => desk.works.load())}
  ${faultOf('issue-works', shownFault(desk.faults('works').works, desk.hasTried('works')))}
  ${desk.works.missed ? html`<p class="banner warning" role="status">${icon('warning')}<span>${t('issue.workTaken')} ${desk.works.missed.serials.map((serial) => html`<a class="code" href="#/vouchers/${serial}">${serial}</a> `)}</span></p>` : nothing}
  ${desk.wizard.works.length ? sum(desk) : nothing}
  ${desk.wizard.asset === 'HOUSE' ? markedField({ id: 'issue-floor', label: t('issue.floorArea'), value: desk.wizard.floorArea, inputMode: 'decimal', unit: unitName('m2'),
    fault: shownFault(desk.faults('works').floorArea, desk.hasTried('works')), onInput: (value) => desk.say({ type: 'fill', field: 'floorArea', value }) }) : nothing}
  ${desk.findings.length ? findingsList(desk.findings, (finding) => desk.map.goToFinding(finding)) : nothing}`;

function list(desk) {
  const { rows, found, more } = desk.works;
  if (!rows.length && !found.value.next) return empty(t(desk.works.words ? 'issue.noWorksFound' : 'issue.noWorks'), t('issue.noWorksAdvice'));
  return html`<div class="table-scroll works" tabindex="0" role="region" aria-label=${t('issue.works')}><table class="data"><thead><tr><td></td>
    <th scope="col">${t('issue.document')}</th><th scope="col" class="category">${t('issue.category')}</th><th scope="col">${t('fact.town')}</th><th scope="col">${t('issue.acceptedOn')}</th>
    <th scope="col" class="num">${t('list.area')}</th><td></td></tr></thead>
    <tbody>${rows.map((work) => row(desk, work))}</tbody></table></div>
    ${found.value.next ? html`<p class="row faint"><button type="button" class="small" ?disabled=${more} @click=${() => desk.works.loadMore()}>${t(more ? 'state.loading' : 'issue.moreWorks')}</button></p>` : nothing}`;
}

const row = (desk, work) => html`<tr data-work=${work.id} class=${desk.works.isChosen(work.id) ? 'chosen' : ''}><td><input type="checkbox" id="work-${work.id}" .checked=${live(desk.works.isChosen(work.id))}
    @change=${() => desk.works.toggle(work)} aria-label=${work.documentNo}></td>
  <td><label for="work-${work.id}" class="code">${work.documentNo}</label></td><td class="category">${coded('category', work.category)}</td><td>${desk.catalogue.townName(work.townCode)}</td>
  <td>${date(work.acceptedOn)}</td><td class="num">${areaIn(work.squareMetres, desk.workspace.unit)}</td>
  <td><button type="button" class="bare" title=${t('progress.onMap')} aria-label=${t('issue.showNamed', { name: work.documentNo })} @click=${() => desk.works.show(work)}>${icon('place')}</button></td></tr>`;

const sum = (desk) => html`<p class="row issue-sum" role="status" data-works=${desk.wizard.works.length}>${t('issue.chosen', { count: number(desk.wizard.works.length) })}
  <strong class="num">${exactArea(desk.works.hundredths, desk.workspace.unit)} ${unitName(desk.workspace.unit)}</strong></p>`;
