import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { STEPS, stepsOf } from '../../../core/issueWizard.js';
import { t } from '../../../i18n/words.js';
import { icon } from '../../common/icons.js';
import { empty, failed, loading } from '../../common/states.js';
import { evidenceStep } from './evidenceStep.js';
import { kindStep } from './kindStep.js';
import { previewStep } from './previewStep.js';
import { worksStep } from './worksStep.js';

const CONTENT = { kind: kindStep, works: worksStep, evidence: evidenceStep, preview: previewStep };

/** A voucher is applied for, in four steps; beside them the ground that it would stand on. */
export const issueScreen = (desk) => html`<main class="screen issue" aria-labelledby="issue-title">
  <header class="screen-head"><a class="back" href="#/vouchers">${icon('left')}${t('issue.back')}</a><h1 id="issue-title">${t('issue.title')}</h1>
    ${desk.application.record ? html`<span class="code">${desk.application.record.number}</span>` : nothing}<span class="spread-rest"></span>
    <button type="button" class="small" ?disabled=${Boolean(desk.busy)} @click=${() => desk.startAnew()}>${t('issue.anew')}</button></header>
  ${desk.workspace.mayEdit ? wizard(desk) : empty(t('issue.notYours'))}</main>`;

const wizard = (desk) => (desk.busy === 'open' ? loading() : html`${stepper(desk)}
  <div class="issue-body">
    <form class="card step" aria-labelledby="issue-step" aria-busy=${Boolean(desk.busy)} @submit=${(event) => { event.preventDefault(); submit(desk); }}>
      ${desk.busy ? html`<progress class="working" aria-label=${t('records.working')}></progress>` : nothing}
      <h2 id="issue-step" tabindex="-1">${t(`issue.stepTitle.${desk.wizard.step}`)}</h2>
      <div class="step-content">${CONTENT[desk.wizard.step](desk)}</div>
      ${desk.problem ? failed(desk.problem) : nothing}
      ${buttons(desk)}</form>
    <section class="issue-map" aria-label=${t('issue.mapLabel')}><div class="map" ${ref(desk.map.attach)}></div></section>
  </div>`);

/** Enter goes on; nothing is handed in by it. */
const submit = (desk) => desk.wizard.step !== 'preview' && desk.next();

const stepper = (desk) => html`<nav aria-label=${t('issue.steps')}><ol class="stepper four">${stepsOf(desk.wizard).map(({ name, state }, i) => html`
  <li class="step-${state} ${state === 'current' ? 'shown' : ''}"><button type="button" data-step=${name} ?disabled=${state === 'closed' || Boolean(desk.busy)} aria-current=${state === 'current' ? 'step' : 'false'}
    @click=${() => desk.go(name)}><span class="order" aria-hidden="true">${state === 'done' ? icon('done') : i + 1}</span>
    <span class="title">${t(`issue.step.${name}`)}</span><span class="hidden-label">${t(`issue.stepState.${state}`)}</span></button></li>`)}</ol></nav>`;

const buttons = (desk) => html`<footer class="row step-foot">
  ${desk.wizard.step === STEPS[0] ? nothing : html`<button type="button" data-command="back" ?disabled=${Boolean(desk.busy)} @click=${() => desk.back()}>${t('issue.previous')}</button>`}
  <span class="spread-rest"></span>
  ${desk.wizard.step === 'preview' ? endings(desk) : html`<button type="submit" class="primary" data-command="next">${t('issue.next')}</button>`}</footer>`;

const endings = (desk) => html`${desk.errors && !desk.question.waiting ? html`<span id="issue-why" class="warn">${t('issue.errorsNow', { count: desk.errors })}</span>` : nothing}
  <button type="button" data-command="keep" ?disabled=${Boolean(desk.busy)} @click=${() => desk.commit('keep')}>${t(desk.busy === 'keep' ? 'act.keeping' : 'act.keep')}</button>
  <button type="button" class="primary" data-command="hand-in" aria-describedby="issue-why" ?disabled=${!desk.mayHandIn} @click=${() => desk.commit('handIn')}>${t(desk.busy === 'handIn' ? 'act.handingIn' : 'act.handIn')}</button>`;
