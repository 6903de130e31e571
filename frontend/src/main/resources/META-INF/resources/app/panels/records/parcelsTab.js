import { html, nothing } from 'lit-html';
import { area, areaFigure, difference, moment, number, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited, empty } from '../common/states.js';
import { actionChip } from './recordState.js';

/** The parcels that the record touches, each with its area before and after; below, the steps that led there. */
export const parcelsTab = (file) => html`
  ${awaited(file.balance, () => parcelTable(file), () => file.load())}
  ${file.draft && (file.isOpen || file.draft.steps.length) ? steps(file) : nothing}`;

export function parcelTable(file) {
  const { parcels, total } = file.balance.value;
  if (!parcels.length) return empty(t(file.isOpen ? 'records.noParcels' : 'records.noParcelsKept'), file.value.may.edit ? t('records.noParcelsAdvice') : null);
  const unit = file.workspace.unit;
  return file.tables.parcels.template({ caption: t('records.tab.parcels'), columns: columns(file, unit), rows: parcels,
    totals: [t('table.total'), area(total.beforeSquareMetres, unit), area(total.afterSquareMetres, unit), difference(total.differenceSquareMetres, unit)] });
}

const columns = (file, unit) => [
  { key: 'code', label: t('records.parcel'), value: (row) => row.code ?? '', text: (row) => html`<span class="parcel-cell">${opener(file, row)}${actionChip(row)}</span>` },
  ...AREAS.map((name) => ({
    key: name, label: `${t(`records.${name}`)} (${unitName(unit)})`, numeric: true, value: (row) => areaFigure(row[`${name}SquareMetres`], unit),
    text: (row) => (name === 'difference' ? difference : area)(row[`${name}SquareMetres`], unit),
  })),
];

const AREAS = ['before', 'after', 'difference'];

const opener = (file, row) => html`<button type="button" class="link code" data-parcel=${row.parcelId} aria-pressed=${file.focus.isChosen('parcel', row.parcelId)}
  title=${t(row.action === 'CREATE' && !row.code ? 'records.codedOnApproval' : 'progress.onMap')} @click=${() => file.focus.choose({ kind: 'parcel', id: row.parcelId })}>${file.nameOf(row.parcelId)}</button>`;


const steps = (file) => html`<section class="steps" aria-labelledby="steps-title">
  <header class="row"><h2 id="steps-title">${t('records.steps')}</h2><span class="faint num">${number(file.draft.steps.length)}</span><span class="spread-rest"></span>
    ${file.value.may.edit ? undoRedo(file.work) : nothing}</header>
  ${file.draft.steps.length ? html`<ol>${[...file.draft.steps].reverse().map((step) => stepRow(step))}</ol>` : html`<p class="faint">${t('records.noSteps')}</p>`}
</section>`;

/** Undo and redo reach back across sessions: the steps are the record's, not the browser's. */
export const undoRedo = (work) => html`
  <button type="button" class="small" data-command="undo" title=${t('records.undoKey')} ?disabled=${!work.canUndo} @click=${() => work.undo()}>${icon('undo')}${t('records.undo')}</button>
  <button type="button" class="small" data-command="redo" title=${t('records.redoKey')} ?disabled=${!work.canRedo} @click=${() => work.redo()}>${icon('redo')}${t('records.redo')}</button>`;

const stepRow = ({ seq, operation, parcels, actor, at, state }) => html`<li class=${state === 'UNDONE' ? 'undone' : ''} data-state=${state}>
  <span class="num seq">${seq}</span><span class="name">${coded('operation', operation?.operation ?? operation)}${state === 'UNDONE' ? html` <span class="chip">${t('records.undone')}</span>` : nothing}</span>
  <span class="faint">${t('records.parcelCount', { count: number(parcels.length) })}</span><span class="faint">${actor}</span><span class="faint num">${moment(at)}</span></li>`;
