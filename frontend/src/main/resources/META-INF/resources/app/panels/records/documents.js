import { html, nothing } from 'lit-html';
import { fileSize, moment, number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { documentAddress } from '../../services/documents.js';
import { icon } from '../common/icons.js';
import { failed } from '../common/states.js';

/** The papers of a record: everybody who sees it may fetch them; they change only while it is a draft. */
export const documents = (file) => {
  const papers = file.value.documents ?? [];
  return html`<section class="documents" aria-labelledby="documents-title"><h2 id="documents-title">${t('records.documents')} <span class="faint num">${number(papers.length)}</span></h2>
    ${papers.length ? html`<ul>${papers.map((paper) => row(file, paper))}</ul>` : html`<p class="faint">${t('records.noDocuments')}</p>`}
    ${file.documents.problem ? failed(file.documents.problem) : nothing}
    ${file.value.may.edit ? adding(file.documents) : nothing}</section>`;
};

const row = (file, paper) => html`<li data-document=${paper.id}>
  <a href=${documentAddress(file.id, paper.id)} download=${paper.name} title=${`SHA-256 ${paper.sha256}`}>${icon('download')}<span>${paper.name}</span></a>
  <span class="faint num">${fileSize(paper.bytes)}</span><span class="faint">${paper.uploadedBy} · ${moment(paper.uploadedAt)}</span>
  ${file.value.may.edit ? html`<button type="button" class="bare" aria-label=${t('records.removeNamed', { name: paper.name })} title=${t('records.remove')}
    @click=${() => file.documents.remove(paper)}>${icon('close')}</button>` : nothing}</li>`;

const adding = (desk) => (desk.sending
  ? html`<label class="progress-line" role="status">${t('records.sending', { name: desk.sending.name, percent: number(desk.sending.fraction * 100) })}<progress max="1" .value=${desk.sending.fraction}></progress></label>`
  : html`<div class="drop flat ${desk.over ? 'over' : ''}"
    @dragover=${(event) => { event.preventDefault(); if (!desk.over) desk.set({ over: true }); }} @dragleave=${() => desk.set({ over: false })}
    @drop=${(event) => { event.preventDefault(); desk.add([...event.dataTransfer.files]); }}>
    <span class="faint">${t('records.dropDocuments')}</span><label class="button" for="recordDocument">${icon('upload')}${t('records.addDocument')}</label>
    <input id="recordDocument" class="hidden-input" type="file" multiple @change=${(event) => { desk.add([...event.target.files]); event.target.value = ''; }}></div>`);
