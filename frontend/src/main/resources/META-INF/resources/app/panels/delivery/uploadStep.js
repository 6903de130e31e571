import { html, nothing } from 'lit-html';
import { fileSize, number } from '../../i18n/format.js';
import { said, t } from '../../i18n/words.js';
import { failed } from '../common/states.js';
import { icon } from '../common/icons.js';
import { jobProgress } from './jobProgress.js';
import { dropZone } from './dropZone.js';

/** The bytes come; or they have come and are looked at; or nothing in them can be read. */
export function uploadStep(file) {
  const { value, upload } = file;
  if (value.state === 'RECEIVING') return upload ? onItsWay(upload) : interrupted(file);
  if (value.state === 'READING') return html`<p>${t('delivery.reading')}</p>${jobProgress(file)}`;
  if (value.state === 'UNUSABLE') return unusable(file);
  return html`<p class="row ok">${icon('done')}<span>${t('delivery.allHere', { size: fileSize(value.bytes) })}</span></p>
    ${value.sha256 ? html`<p class="faint">SHA-256 <span class="code sha">${value.sha256}</span></p>` : nothing}
    <div class="row end"><button type="button" class="primary" data-command="next" @click=${() => file.next()}>${t('delivery.next')}</button></div>`;
}

const onItsWay = (upload) => {
  const { delivery, state, share } = upload;
  const sent = fileSize(Math.min(delivery.bytes, delivery.received + upload.underWay));
  return html`<label class="progress-line"><span class="num">${t(`delivery.upload.${state}`)} · ${t('delivery.sent', { sent, size: fileSize(delivery.bytes), percent: number(share * 100) })}</span>
      <progress max="1" .value=${share}></progress></label>
    <p class="hidden-label" role="status">${t(`delivery.upload.${state}`)}</p>
    ${state === 'waiting' ? html`<p class="banner warning">${icon('warning')}<span>${t('delivery.waitingHint')}</span></p>` : nothing}
    ${upload.problem ? failed(upload.problem, () => upload.goOn()) : nothing}
    <div class="row">${state === 'held' ? html`<button type="button" class="primary" @click=${() => upload.goOn()}>${icon('play')}${t('delivery.goOn')}</button>`
      : html`<button type="button" ?disabled=${state === 'refused' || state === 'done'} @click=${() => upload.hold()}>${icon('pause')}${t('delivery.hold')}</button>`}
      <span class="faint">${t('delivery.uploadHint')}</span></div>`;
};

const interrupted = (file) => {
  const { value, desk } = file;
  return html`<p>${t('delivery.interrupted', { received: fileSize(value.received), size: fileSize(value.bytes), percent: number((value.received / value.bytes) * 100) })}</p>
    <progress max="1" .value=${value.received / value.bytes} aria-label=${t('delivery.received')}></progress>
    ${dropZone(desk, { text: t('delivery.dropAgain', { name: value.fileName }), button: t('delivery.chooseAgain'), take: (files) => desk.takeAgain(value, files) })}`;
};

const unusable = (file) => html`${file.value.problem ? failed(file.value.problem) : nothing}
  ${notices(file.value)}
  <p>${t('delivery.unusableHint')}</p><div class="row"><a class="button" href="#/exchange">${t('delivery.sendAnother')}</a></div>`;

/** What the owner should know of the rest of the delivery. */
export const notices = ({ notices: list }) => (list?.length ? html`<div class="banner warning">${icon('warning')}<div>
  <p>${t('delivery.notices')}</p><ul class="notices">${list.map((notice) => html`<li>${said(notice)}</li>`)}</ul></div></div>` : nothing);
