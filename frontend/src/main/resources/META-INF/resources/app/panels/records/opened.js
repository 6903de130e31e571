import { html } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited } from '../common/states.js';

/** A record once it is there; one that cannot be had leaves the way back to the list. */
export const opened = (file, ready) => (file.record.status === 'ready' ? ready() : html`<div class="screen">
  <p class="row"><a class="back" href="#/records">${icon('left')}${t('records.list')}</a></p>${awaited(file.record, ready, () => file.load())}</div>`);
