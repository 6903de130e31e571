import { html, nothing } from 'lit-html';
import { areaIn, date, difference, moment, number } from '../../i18n/format.js';
import { coded, t, words } from '../../i18n/words.js';
import { historyLink, historySection } from '../history/historySection.js';
import { operationButtons } from '../operations/operationsMenu.js';
import { parcelLines } from '../places/parcelLines.js';
import { facts, officialArea } from './facts.js';

/** One parcel: its acreage, its facts, where they come from, and what was before. */
export const parcelFacts = (desk, { id, properties }) => html`
  <p class="title code">${properties.code ?? t('fact.noCode')}</p>
  <p class="tags"><span class="chip stage-${properties.stage}">${coded('stage', properties.stage)}</span>
    <span class="chip">${coded('ownership', properties.ownership)}</span>${desk.selection.inDraft ? inDraft(desk.selection.inDraft) : nothing}
    ${historyLink(properties)}</p>
  ${officialArea(properties, desk.workspace.unit)}
  ${desk.workspace.mayEdit && desk.selection.inDraft?.action !== 'RETIRE' ? commands(desk, id) : nothing}
  ${facts([
    [t('fact.landClass'), landClass(desk, properties)],
    [t('fact.landGroup'), properties.landGroup && coded('landGroup', properties.landGroup)],
    [t('fact.holder'), properties.holder],
    [t('fact.town'), desk.catalogue.townName(properties.townCode, properties.townName)],
    [t('fact.village'), properties.villageName],
    [t('fact.zone'), properties.zoneName && zoneLink(desk, properties)],
    [t('fact.registeredArea'), registered(properties, desk.workspace.unit)],
  ])}
  ${desk.time.isPast || desk.selection.inDraft ? nothing : parcelLines(desk.parcelOverlaps, id)}
  <h3>${t('fact.origin')}</h3>
  ${facts([
    [t('fact.version'), properties.version ? number(properties.version) : null],
    [t('fact.record'), properties.recordNumber && html`<span class="code">${properties.recordNumber}</span>`],
    [t('fact.recordedBy'), properties.recordedBy],
    [t('fact.recordedAt'), properties.recordedAt && moment(properties.recordedAt)],
    [t('fact.validFrom'), properties.validFrom && date(properties.validFrom)],
    [t('fact.id'), html`<span class="code">${id}</span>`],
  ])}
  ${historySection(desk)}`;

const inDraft = (parcel) => html`<span class="chip action-${parcel.action}" data-action=${parcel.action}>${t('records.inDraft')} ${t(`records.look.${parcel.action}`)}</span>`;

const commands = (desk, id) => (desk.time.isPast ? html`<p class="faint">${t('time.readOnly')}</p>` : html`<div class="row commands">
  <button type="button" class="primary" @click=${() => desk.edit.startEdit(id)}>${t('parcel.edit')}</button>
  <button type="button" class="danger" @click=${() => desk.edit.retire(desk.selection.feature.value)}>${t('parcel.retire')}</button></div>${operationButtons(desk.operations)}`);

function landClass(desk, properties) {
  const name = words.locale === 'zh' && properties.landClassName ? properties.landClassName : desk.catalogue.landClassName(properties.landClass);
  return html`<span class="code">${properties.landClass}</span> ${name}`;
}

const zoneLink = (desk, { zoneId, zoneName }) => html`<button type="button" class="link"
  @click=${() => desk.selection.choose('zones', zoneId, { goThere: true })}>${zoneName}</button>`;

/** The registered area and how far the official area is from it: a difference to look at, not an error. */
function registered({ registeredAreaSquareMetres: area, officialAreaSquareMetres: official }, unit) {
  if (area === null || area === undefined) return null;
  return html`<span class="num">${areaIn(area, unit)}</span> <span class="faint num">(${difference(official - area, unit)})</span>`;
}
