import { html, nothing } from 'lit-html';
import { STEPS } from '../../core/delivery.js';
import { fileSize, moment, number } from '../../i18n/format.js';
import { coded, problemText, t } from '../../i18n/words.js';
import { awaited, empty } from '../common/states.js';
import { icon } from '../common/icons.js';
import { dropZone } from './dropZone.js';

/** Where files begin: a place to put one, what can be read, and those that are on the desk. */
export const deliveriesScreen = (desk) => html`<div class="columns">
  <div class="column narrow">
    <section class="card" aria-labelledby="new-delivery"><h2 id="new-delivery">${t('delivery.new')}</h2>
      ${dropZone(desk, { text: t('delivery.drop'), button: t('delivery.choose'), take: (files) => desk.take(files) })}
      <p class="faint">${t('delivery.formats')}</p></section>
    <section class="card" aria-labelledby="delivery-how"><h2 id="delivery-how">${t('delivery.how')}</h2>
      <ol class="how">${STEPS.map((step, i) => html`<li><span class="order" aria-hidden="true">${i + 1}</span><span><strong>${t(`delivery.step.${step}`)}</strong>
        <span class="faint">${t(`delivery.stepLine.${step}`)}</span></span></li>`)}</ol></section>
  </div>
  <section class="card column"><h2>${t('delivery.mine')}</h2>
    ${awaited(desk.list, () => list(desk), () => desk.load())}</section></div>`;

function list(desk) {
  const mine = desk.list.value ?? [];
  if (!mine.length) return empty(t('delivery.none'), t('delivery.noneHint'));
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('delivery.mine')}><table class="data deliveries">
    <caption class="hidden-label">${t('delivery.mine')}</caption>
    <thead><tr><th scope="col">${t('delivery.file')}</th><th scope="col" class="num">${t('delivery.size')}</th><th scope="col">${t('delivery.stateHead')}</th>
      <th scope="col">${t('delivery.came')}</th><td></td></tr></thead>
    <tbody>${mine.map((one) => row(desk, one))}</tbody></table></div><p class="faint">${t('delivery.kept')}</p>`;
}

const row = (desk, one) => html`<tr data-delivery=${one.id}><td class="wrap"><a href="#/exchange/deliveries/${one.id}">${one.fileName}</a></td>
  <td class="num">${fileSize(one.bytes)}</td><td class="wrap"><span class="chip delivery-${one.state}">${coded('deliveryState', one.state)}</span> ${more(desk, one)}</td>
  <td>${moment(one.createdAt)}</td>
  <td><button type="button" class="bare" title=${t('delivery.delete')} aria-label=${t('delivery.deleteNamed', { name: one.fileName })}
    @click=${() => desk.remove(one)}>${icon('close')}</button></td></tr>`;

/** One line more: how far it is, what came of it, or why not. */
function more(desk, one) {
  const upload = desk.uploads.get(one.id);
  if (one.state === 'RECEIVING') {
    const share = upload ? upload.share : one.received / one.bytes;
    return html`<span class="faint num">${number(share * 100)} %</span> <span class="faint">${upload?.state === 'sending' ? '' : t('delivery.goesOn')}</span>`;
  }
  if (one.result) return html`<a class="code" href="#/records/${one.result.recordId}">${one.result.recordNumber}</a> <span class="faint">${t('delivery.rows', { count: number(one.result.loaded) })}</span>`;
  if (one.problem) return html`<span class="faint clamped" title=${problemText(one.problem)}>${problemText(one.problem)}</span>`;
  if (one.check) return html`<span class="faint">${t('delivery.checkedLine', { good: number(one.check.good), refused: number(one.check.refused) })}</span>`;
  return nothing;
}
