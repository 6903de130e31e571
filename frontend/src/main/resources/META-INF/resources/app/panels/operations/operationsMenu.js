import { html } from 'lit-html';
import { OPERATIONS } from '../../core/operations.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** Keys that begin an operation while the map is looked at. */
export const OPERATION_KEYS = { split: 'X', divide: 'A', merge: 'M', shift: 'B', hole: 'H', gap: 'G', overlap: 'O' };

/** All operations, each with its key, or greyed with the reason why it is not offered. */
export const operationsMenu = (ops) => html`<details class="menu op-menu" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}><summary>${icon('split')}<span>${t('op.menu')}</span></summary>
  <div class="menu-body" role="group" aria-label=${t('op.menu')}>${OPERATIONS.filter((name) => name !== 'retire').map((name) => entry(ops, name))}</div></details>`;

/** The operations on what is selected. */
export const operationButtons = (ops, names = FOR_ONE) => html`<div class="row op-buttons" role="group" aria-label=${t('op.menu')}>${names.map((name) => button(ops, name))}</div>`;

const FOR_ONE = ['split', 'divide', 'merge', 'shift', 'hole'];

function entry(ops, name) {
  const reason = ops.obstacle(name);
  return html`<button type="button" data-start=${name} aria-disabled=${reason ? 'true' : 'false'} @click=${(event) => begin(event, ops, name, reason)}>
    <span>${t(`op.${name}`)}${reason ? html`<span class="faint reason">${t(`op.why.${reason}`)}</span>` : ''}</span><kbd aria-hidden="true">${OPERATION_KEYS[name] ?? ''}</kbd></button>`;
}

function button(ops, name) {
  const reason = ops.obstacle(name);
  return html`<button type="button" class="small" data-operate=${name} ?disabled=${Boolean(reason)} title=${reason ? t(`op.why.${reason}`) : t(`op.about.${name}`)}
    @click=${() => ops.start(name)}>${t(`op.short.${name}`)}</button>`;
}

function begin(event, ops, name, reason) {
  if (reason) return;
  event.currentTarget.closest('details').open = false;
  ops.start(name);
}

function closeOnEscape(event) {
  if (event.key !== 'Escape') return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
  event.stopPropagation();
}

function closeWhenLeft(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}
