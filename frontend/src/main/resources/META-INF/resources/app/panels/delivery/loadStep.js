import { html, nothing } from 'lit-html';
import { loadObstacle } from '../../core/delivery.js';
import { TITLE_LENGTH_MAX } from '../../core/records.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { segmented, textField } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { jobProgress } from './jobProgress.js';
import { problemNotice } from './problemNotice.js';

/** The rows go into a draft record, or at once for those who may; then where they are. */
export function loadStep(file) {
  const { value } = file;
  if (value.state === 'LOADING') return html`<p>${t('delivery.loading')}</p>${jobProgress(file)}`;
  return value.state === 'LOADED' && value.result ? outcome(file, value.result) : form(file);
}

const form = (file) => {
  const { order, value } = file;
  const obstacle = loadObstacle(value, order.onInvalid);
  return html`${problemNotice(value)}
    <p>${t('delivery.loadSummary', { good: number(value.check?.good ?? 0), refused: number(value.check?.refused ?? 0), warnings: number(value.check?.warnings ?? 0) })}</p>
    <form class="stack load-form" @submit=${(event) => { event.preventDefault(); file.load(); }}>
      ${file.mayLoadDirectly ? choice('mode', ['draft', 'direct'], file) : html`<p>${t('delivery.draftOnly')}</p>`}
      ${textField({ id: 'deliveryTitle', label: t('delivery.recordTitle'), value: order.title, required: true, maxLength: TITLE_LENGTH_MAX, onInput: (title) => file.setOrder({ title }) })}
      ${choice('onInvalid', ['reject', 'skip'], file)}
      <div class="row end"><span id="load-why" class="warn">${obstacle ? t(`delivery.loadObstacle.${obstacle}`) : nothing}</span>
        <button type="submit" class="primary" data-command="load" aria-describedby="load-why"
          ?disabled=${Boolean(obstacle) || file.working || !order.title?.trim()}>${t(`delivery.load.${order.mode}`)}</button></div>
    </form>`;
};

const choice = (name, values, file) => html`<div class="field"><span class="label">${t(`delivery.${name}`)}</span>
  ${segmented({ name, label: t(`delivery.${name}`), value: file.order[name], options: values.map((value) => [value, t(`delivery.${name}.${value}`)]),
    onChange: (value) => file.setOrder({ [name]: value }) })}
  <p class="faint">${t(`delivery.${name}Hint.${file.order[name]}`)}</p></div>`;

const outcome = (file, { recordId, recordNumber, draft, bbox, loaded }) => html`<p class="row ok">${icon('done')}<span>${t('delivery.loaded', { count: number(loaded) })}</span></p>
  <p>${t(draft ? 'job.inDraft' : 'job.record')} <a class="code" href="#/records/${recordId}">${recordNumber}</a></p>
  <div class="row"><a class="button primary" data-command="record" href="#/records/${recordId}">${icon('record')}${t('delivery.openRecord')}</a>
    ${bbox ? html`<button type="button" @click=${() => file.showResult()}>${icon('place')}${t('job.onMap')}</button>` : nothing}
    <a class="button" href="#/exchange">${t('delivery.sendAnother')}</a></div>`;
