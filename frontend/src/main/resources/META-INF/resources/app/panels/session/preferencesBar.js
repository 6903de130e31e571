import { html } from 'lit-html';
import { AREA_UNITS, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { segmented } from '../common/fields.js';

/** Chinese or English. */
export const languageSwitch = (workspace) => segmented({
  name: 'locale', label: t('header.language'), value: workspace.preferences.get('locale'),
  options: [['zh', '中文'], ['en', 'EN']], onChange: (locale) => workspace.speak(locale),
});

/** The unit in which areas are shown; what is booked stays in m². */
export const unitSwitch = (workspace) => segmented({
  name: 'unit', label: t('header.unit'), value: workspace.unit,
  options: AREA_UNITS.map((unit) => [unit, unitName(unit)]), onChange: (unit) => workspace.prefer('unit', unit),
});

/** Who is signed in, and the way out. */
export const personMenu = (workspace, onLeave) => html`<details class="menu" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
  <summary aria-label=${t('header.person', { name: workspace.me.displayName })}>${icon('person')}<span>${workspace.me.displayName}</span></summary>
  <div class="menu-body">
    <p><strong>${workspace.me.displayName}</strong> <span class="code faint">${workspace.me.username}</span></p>
    <p class="faint">${t(`role.${workspace.me.role}`)} · ${workspace.me.territoryName}</p>
    <button type="button" class="wide" @click=${onLeave}>${t('header.signOut')}</button>
  </div></details>`;

function closeOnEscape(event) {
  if (event.key === 'Escape') event.currentTarget.open = false;
}

function closeWhenLeft(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}
