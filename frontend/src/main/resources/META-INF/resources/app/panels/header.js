import { html } from 'lit-html';
import { named, t } from '../i18n/words.js';
import { BELOW, SCREENS } from '../services/route.js';
import { mark } from './common/icons.js';
import { searchBox } from './search/searchBox.js';
import { languageSwitch, personMenu, unitSwitch } from './session/preferencesBar.js';

/** The bar on top of every screen. */
export const header = (workspace, { search, signIn, map }) => html`<header class="top">
  <div class="brand">${mark()}<strong>阡陌 <span lang="en">Qianmo</span></strong>
    <span class="district">${named(workspace.about.district)}</span></div>
  <nav aria-label=${t('header.screens')}>${SCREENS.map((screen) => html`<a href="#/${screen}"
    aria-current=${isHere(workspace, screen)}>${t(`screen.${screen}`)}</a>`)}</nav>
  ${searchBox(search)}
  <div class="row tools">${languageSwitch(workspace)}${unitSwitch(workspace)}
    ${personMenu(workspace, () => signIn.leave(map.edit.dirty))}</div>
</header>`;

function isHere({ route }, screen) {
  if (route.screen === screen) return 'page';
  return BELOW[route.screen] === screen ? 'true' : 'false';
}
