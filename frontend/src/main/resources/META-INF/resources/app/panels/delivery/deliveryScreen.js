import { html, nothing } from 'lit-html';
import { isBusy, stepsOf } from '../../core/delivery.js';
import { fileSize, moment } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { awaited, failed } from '../common/states.js';
import { icon } from '../common/icons.js';
import { checkStep } from './checkStep.js';
import { fieldsStep } from './fieldsStep.js';
import { loadStep } from './loadStep.js';
import { recogniseStep } from './recogniseStep.js';
import { uploadStep } from './uploadStep.js';

const CONTENT = { upload: uploadStep, recognise: recogniseStep, fields: fieldsStep, check: checkStep, load: loadStep };

/** One delivery on its way through five steps. */
export const deliveryScreen = (file) => html`<div class="delivery">
  <a class="back" href="#/exchange">${icon('left')}${t('delivery.back')}</a>
  ${awaited(file.found, () => opened(file), () => file.open(file.id, file.asked))}</div>`;

const opened = (file) => {
  const { value, step } = file;
  return html`<header class="delivery-head"><div class="what"><h2 class="name">${value.fileName}</h2>
      <p class="faint meta"><span class="chip delivery-${value.state}" data-state=${value.state}>${coded('deliveryState', value.state)}</span>
        <span class="num">${fileSize(value.bytes)}</span><span>${moment(value.createdAt)}</span></p></div>
    <button type="button" class="danger" ?disabled=${isBusy(value)} @click=${() => file.desk.remove(value)}>${t('delivery.delete')}</button></header>
  ${stepper(file, step)}
  <section class="card step" aria-labelledby="step-title" aria-busy=${isBusy(value) || file.reading.choosing}>
    ${file.reading.choosing || file.working ? html`<progress class="working" aria-label=${t('delivery.working')}></progress>` : nothing}
    <h3 id="step-title" tabindex="-1">${t(`delivery.stepTitle.${step}`)}</h3>
    ${file.watch.lost ? html`<p class="banner warning" role="status">${t('delivery.lost')}</p>` : nothing}
    ${file.problem ? failed(file.problem) : nothing}
    ${CONTENT[step](file)}</section>`;
};

/** The steps in their order; those that may be looked at are buttons that lead there. */
const stepper = (file, shown) => html`<nav aria-label=${t('delivery.steps')}><ol class="stepper">${stepsOf(file.value, shown).map(({ name, state }, i) => html`
  <li class="step-${state} ${name === shown ? 'shown' : ''}"><button type="button" data-step=${name} ?disabled=${state === 'closed'} aria-current=${name === shown ? 'step' : 'false'}
    @click=${() => file.show(name)}><span class="order" aria-hidden="true">${state === 'done' ? icon('done') : i + 1}</span>
    <span class="title">${t(`delivery.step.${name}`)}</span><span class="hidden-label">${t(`delivery.stepState.${state}`)}</span></button></li>`)}</ol></nav>`;
