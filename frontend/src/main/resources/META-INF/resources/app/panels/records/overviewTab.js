import { html, nothing } from 'lit-html';
import { TITLE_LENGTH_MAX } from '../../core/records.js';
import { date, moment } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { areaField, textField } from '../common/fields.js';
import { failed } from '../common/states.js';
import { facts } from '../map/facts.js';
import { documents } from './documents.js';

/** What the record says of itself, its papers, and what has happened to it. */
export const overviewTab = (file) => html`
  <section class="stack"><header class="row spread"><h2>${t('records.facts')}</h2>
    ${file.value.may.edit && !file.facts.form ? html`<button type="button" class="small" data-command="edit-facts" @click=${() => file.facts.begin()}>${t('records.editFacts')}</button>` : nothing}</header>
    ${file.facts.form ? factsForm(file.facts) : factsOf(file)}</section>
  ${documents(file)}
  ${eventList(file.value.events ?? [])}`;

export const factsOf = ({ value: record, catalogue }) => facts([
  [t('records.title'), record.title],
  [t('records.effectiveOn'), record.effectiveOn ? date(record.effectiveOn) : t('records.onApproval')],
  [t('records.note'), record.note],
  [t('records.author'), record.authorName ?? record.author],
  [t('records.unit'), record.unitCode && catalogue.townName(record.unitCode, record.unitName)],
  [t('records.decidedBy'), record.decidedByName ?? record.decidedBy],
  [t('records.decidedOn'), record.decidedAt && moment(record.decidedAt)],
]);

const factsForm = (desk) => html`<form class="stack" @submit=${(event) => { event.preventDefault(); desk.save(); }}>
  ${textField({ id: 'factsTitle', label: t('records.title'), value: desk.form.title, required: true, autofocus: true, maxLength: TITLE_LENGTH_MAX, onInput: (value) => desk.fill('title', value) })}
  ${textField({ id: 'factsEffectiveOn', label: t('records.effectiveOnOptional'), value: desk.form.effectiveOn, type: 'date', onInput: (value) => desk.fill('effectiveOn', value) })}
  ${areaField({ id: 'factsNote', label: t('records.noteOptional'), value: desk.form.note, onInput: (value) => desk.fill('note', value) })}
  ${desk.problem ? failed(desk.problem) : nothing}
  <div class="row"><button type="submit" class="primary" ?disabled=${!desk.maySave}>${t(desk.busy ? 'edit.saving' : 'edit.save')}</button>
    <button type="button" @click=${() => desk.cancel()}>${t('action.cancel')}</button></div></form>`;

/** Newest first: who did what, when, and with which words. */
export const eventList = (all) => html`<section aria-labelledby="events-title"><h2 id="events-title">${t('records.events')}</h2>
  <ol class="history">${[...all].reverse().map((event) => html`<li data-event=${event.kind}>
    <p><strong>${coded('recordEvent', event.kind)}</strong> · ${event.actorName ?? event.actor} <span class="faint num">${moment(event.at)}</span></p>
    ${event.words ? html`<p class="words">${event.words}</p>` : nothing}</li>`)}</ol></section>`;
