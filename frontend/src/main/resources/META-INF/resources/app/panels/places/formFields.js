import { html, nothing } from 'lit-html';
import { STATUSES } from '../../core/places/list.js';
import { CODE_LENGTH_MAX, fieldsOf, KEY_GROUPS, NAME_LENGTH_MAX, PLAN_TYPES, RENOVATIONS, SOURCE_LENGTH_MAX, THEME_LENGTH_MAX, THEMES } from '../../core/places/placeForm.js';
import { named, t } from '../../i18n/words.js';
import { areaField, selectField } from '../common/fields.js';
import { describedBy, faultOf, markedField, shownFault } from '../vouchers/act/markedField.js';

const UNIT_KINDS = ['AREA', 'UNIT', 'PROJECT', 'KEY_AREA'];

/** The facts that a place of this kind is asked. */
export const formFields = (form) => html`<div class="stack">
  ${form.register === 'units' && form.id === null ? selectField({ id: 'placeKind', label: t('places.kind'), value: form.kind, onChange: (kind) => form.turnTo(kind),
    options: UNIT_KINDS.map((kind) => [kind, t(`placeKind.${kind}`)]) }) : nothing}
  ${fieldsOf(form.kind, form.form).map((field) => FIELDS[field](form, field))}</div>`;

const idOf = (field) => `place-${field}`;

/** What the server has refused a member for stands in its banner; here the member is marked. */
function faultIn(form, field) {
  const fault = shownFault(form.faults[field], form.tried);
  return fault ? FAULTS[fault] : form.problem?.member === field ? 'refused' : null;
}

const FAULTS = { missing: 'missing', number: 'number', large: 'tooLarge', later: 'later', order: 'order' };

const text = (maxLength, more = {}) => (form, field) => markedField({
  id: idOf(field), label: labelOf(form, field), value: form.form[field], maxLength, fault: faultIn(form, field), onInput: (value) => form.fill(field, value), ...more });

const choice = (options, wanted = true) => (form, field) => {
  const fault = faultIn(form, field);
  const id = idOf(field);
  return html`<div class="field"><label for=${id}>${labelOf(form, field)}</label>
    <select id=${id} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault)} @change=${(event) => form.fill(field, event.target.value)}>
      ${[['', t(wanted ? 'act.choose' : 'places.noParent')], ...options(form)].map(([value, name]) => html`<option value=${value} ?selected=${value === form.form[field]}>${name}</option>`)}</select>
    ${faultOf(id, fault)}</div>`;
};

const coded = (kind, codes) => choice(() => codes.map((code) => [code, t(`${kind}.${code}`)]));

/** A unit has one of a few themes; a pilot site says its own in words. */
const theme = (form, field) => (form.kind === 'SITE' ? text(THEME_LENGTH_MAX) : coded('unitTheme', THEMES))(form, field);

/** The code never changes once it is given. */
const code = (form, field) => (form.id === null ? text(CODE_LENGTH_MAX, { placeholder: t('places.codeHint') })(form, field)
  : html`<div class="field"><span class="label">${t('fact.code')}</span><span class="code">${form.form.code}</span></div>`);

const status = (form, field) => selectField({ id: idOf(field), label: t('places.status'), value: form.form.status, onChange: (value) => form.fill(field, value),
  options: STATUSES.filter((one) => one !== 'WITHDRAWN' || form.register === 'units').map((one) => [one, t(`placeStatus.${one}`)]) });

const source = (form, field) => areaField({ id: idOf(field), label: t('places.source'), value: form.form[field], rows: 2, maxLength: SOURCE_LENGTH_MAX, onInput: (value) => form.fill(field, value) });

const day = text(undefined, { type: 'date' });

const FIELDS = {
  code, name: text(NAME_LENGTH_MAX), nameEn: text(NAME_LENGTH_MAX), theme, themeEn: text(THEME_LENGTH_MAX), planType: coded('planType', PLAN_TYPES),
  keyGroup: coded('keyGroup', KEY_GROUPS), renovation: coded('category', RENOVATIONS), status, source,
  parentId: choice((form) => form.areas.map((area) => [String(area.id), `${area.code} ${named(area)}`]), false),
  occupants: text(6, { inputMode: 'numeric' }), floorAreaSquareMetres: text(12, { inputMode: 'decimal', unit: 'm²' }), targetMu: (form, field) => text(12, { inputMode: 'decimal', unit: t('unit.mu') })(form, field),
  baselineOn: day, startedOn: day, dueOn: day, completedOn: day,
};

const LABELS = { occupants: 'fact.occupants', floorAreaSquareMetres: 'fact.floorArea', targetMu: 'fact.target', startedOn: 'fact.startedOn', dueOn: 'fact.dueOn' };

/** @returns {string} by which a field is known in the form, in what others changed, and on the page of the place */
export const labelOf = ({ kind }, field) => t(field === 'theme' && kind === 'UNIT' ? 'places.unitTheme' : LABELS[field] ?? `places.${field}`);
