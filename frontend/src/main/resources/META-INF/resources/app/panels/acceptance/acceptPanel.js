import { html, nothing } from 'lit-html';
import { DOCUMENT_LENGTH_MAX } from '../../core/acceptance.js';
import { number } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { findingsList } from '../common/findingsList.js';
import { icon } from '../common/icons.js';
import { failed, loading } from '../common/states.js';
import { CATEGORIES } from '../progress/acreageStatement.js';
import { faultOf, markedField, shownFault } from '../vouchers/act/markedField.js';
import { planOfWork, planTotals, planVerdict } from './acceptancePlan.js';

/** Beside the map while work is put together: whose ground, which work, what it would count for. */
export const acceptPanel = (desk) => html`<aside class="panel inspector accepting" aria-label=${t('accept.title')} data-works=${desk.forms.length}>
  <header class="panel-head"><h2>${t('accept.title')}</h2><span class="spread-rest"></span>
    <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => desk.close()}>${icon('close')}</button></header>
  <form class="panel-body" @submit=${(event) => { event.preventDefault(); desk.commit('handIn'); }}>
    <p class="op-hint">${t(desk.drawing ? 'accept.drawHint' : 'accept.hint')}</p>
    ${grounds(desk)}
    ${desk.forms.map((form, i) => work(desk, form, i))}
    <div aria-live="polite">${plan(desk)}</div>
    ${desk.problem ? failed(desk.problem) : nothing}
    <button class="hidden-label" tabindex="-1" aria-hidden="true">${t('accept.handIn')}</button>
  </form>
  <footer class="panel-foot row">
    <button type="button" class="primary" data-command="hand-in" ?disabled=${!desk.forms.length || Boolean(desk.busy) || desk.isRefused || desk.drawing} @click=${() => desk.commit('handIn')}>${
      t(desk.busy === 'handIn' ? 'accept.handingIn' : 'accept.handIn')}</button>
    <button type="button" data-command="keep" ?disabled=${!desk.forms.length || Boolean(desk.busy) || desk.drawing} @click=${() => desk.commit('keep')}>${t(desk.busy === 'keep' ? 'act.keeping' : 'act.keep')}</button>
    <button type="button" ?disabled=${Boolean(desk.busy)} @click=${() => desk.close()}>${t('action.cancel')}</button>
  </footer></aside>`;

const grounds = (desk) => html`<div class="row accept-grounds" role="group" aria-label=${t('accept.grounds')}>
  <button type="button" class="small" data-command="draw-ground" aria-pressed=${desk.drawing} @click=${() => desk.toggleDrawing()}>${icon('polygon')}${t('accept.draw')}</button>
  <button type="button" class="small" data-command="take-selected" ?disabled=${!desk.selected || desk.drawing} title=${desk.selected ? nothing : t('accept.nothingSelected')}
    @click=${() => desk.takeSelected()}>${takeLabel(desk.selected)}</button></div>`;

/** @param {{count: number}|null} selected parcels, a zone, or nothing */
export const takeLabel = (selected) => (selected?.count === 0 ? t('accept.takeZone') : t('accept.takeParcels', { count: number(selected?.count ?? 0) }));

function work(desk, form, i) {
  const faults = desk.faults(i);
  const shown = (field) => shownFault(faults[field], desk.tried);
  const planned = desk.planOfWorks[i];
  const id = (field) => `work-${i}-${field}`;
  return html`<fieldset class="accept-work" data-work=${i}><legend class="hidden-label">${t('accept.work', { number: i + 1 })}</legend>
    <div class="row spread"><strong><span class="op-swatch map-part-${i % 6}" aria-hidden="true"></span>${t('accept.work', { number: i + 1 })} <span class="faint">${groundName(form.ground)}</span></strong>
      <button type="button" class="bare" title=${t('accept.remove')} aria-label=${t('accept.removeOne', { number: i + 1 })} @click=${() => desk.remove(i)}>${icon('close')}</button></div>
    <div class="pair"><div>${selectField({ id: id('category'), label: t('accept.category'), value: form.category, onChange: (category) => desk.fill(i, { category }),
      options: [['', t('act.choose')], ...CATEGORIES.map((code) => [code, coded('category', code)])] })}${faultOf(id('category'), shown('category'))}</div>
    ${markedField({ id: id('day'), label: t('accept.day'), value: form.acceptedOn, type: 'date', max: desk.today, fault: shown('acceptedOn'), onInput: (acceptedOn) => desk.fill(i, { acceptedOn }) })}</div>
    ${markedField({ id: id('document'), label: t('accept.document'), value: form.documentNo, maxLength: DOCUMENT_LENGTH_MAX, placeholder: t('accept.documentHint'), fault: shown('documentNo'),
      onInput: (documentNo) => desk.fill(i, { documentNo }) })}
    ${planned ? html`${zone(desk, form, planned, i)}${planOfWork(planned, { unit: desk.workspace.unit, onGo: (place) => desk.goTo(place) })}` : nothing}</fieldset>`;
}

function groundName(ground) {
  if (ground.parcels) return t('accept.ofParcels', { count: number(ground.parcels.length) });
  return t(ground.groundOfZone ? 'accept.ofZone' : 'accept.drawn');
}

/** In whose figures it counts: offered where it lies in a zone, or says already that it counts in one. */
function zone(desk, { zoneId }, { zoneHere }, i) {
  if (!zoneHere && zoneId === null) return nothing;
  const id = zoneHere?.id ?? zoneId;
  return html`<label class="check"><input type="checkbox" id="work-${i}-zone" .checked=${zoneId !== null} @change=${(event) => desk.fill(i, { zoneId: event.target.checked ? id : null })}>
    <span>${t('accept.inZone', { zone: zoneHere ? zoneHere.name : number(id) })}</span></label>`;
}

function plan(desk) {
  const { question } = desk;
  const onGo = (finding) => desk.goTo(finding);
  if (question.problem?.findings?.length) return html`<p class="op-fault">${icon('error')}${t('accept.badGround')}</p>${findingsList(question.problem.findings, onGo)}`;
  if (question.problem) return failed(question.problem, () => question.again());
  if (!question.plan) return question.waiting ? loading(t('plan.asking')) : html`<p class="faint">${t(desk.forms.length ? 'accept.chooseCategory' : 'accept.noGround')}</p>`;
  return html`<section class="plan accept-plan ${question.waiting ? 'busy' : ''}" aria-busy=${question.waiting} aria-label=${t('accept.plan')}><h3>${t('accept.plan')}</h3>
    ${planVerdict(question.plan)}${question.findings.length ? findingsList(question.findings, onGo) : nothing}${planTotals(question.plan, desk.workspace.unit)}</section>`;
}
