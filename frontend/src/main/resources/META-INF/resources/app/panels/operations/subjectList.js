import { html, nothing } from 'lit-html';
import { area, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** The parcels that an operation is about, each with its area; `remove` takes one out. */
export const subjectList = ({ subjects, desk }, remove) => html`<ul class="op-subjects" aria-label=${t('op.subjects')}>
  ${subjects.length ? subjects.map(({ id, properties }) => html`<li><span class="code">${desk.nameOf(id)}</span>
    <span class="num">${area(properties.officialAreaSquareMetres, desk.unit)} ${unitName(desk.unit)}</span>
    ${remove ? html`<button type="button" class="bare" aria-label=${t('op.remove', { code: desk.nameOf(id) })} @click=${() => remove(id)}>${icon('close')}</button>` : nothing}</li>`)
    : html`<li class="faint">${t('op.noSubjects')}</li>`}</ul>`;
