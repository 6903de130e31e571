import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { modal } from '../common/modal.js';
import { commandsOf } from './commands.js';

/** All commands of the map, found by a few letters in either language; arrows choose, Enter does. */
export const palette = (desk) => {
  if (desk.helps) return help(desk);
  if (!desk.isOpen) return nothing;
  const { commands } = desk;
  return modal({
    label: t('palette.label'), kind: 'palette', onClose: () => desk.close(),
    content: html`<div class="palette-input">${icon('search')}<input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
        aria-label=${t('palette.label')} placeholder=${t('palette.placeholder')} autocomplete="off" spellcheck="false" autofocus .value=${live(desk.typed)}
        aria-activedescendant=${commands.length ? `palette-${desk.chosen}` : nothing}
        @input=${(event) => desk.type(event.target.value)} @keydown=${(event) => desk.typedKey(event)}></div>
      <ul id="palette-list" role="listbox" aria-label=${t('palette.results')}>${commands.map((command, i) => item(desk, command, i))}</ul>
      ${commands.length ? nothing : html`<p class="state" role="status">${t('palette.none')}</p>`}`,
  });
};

const item = (desk, command, i) => html`<li id="palette-${i}" role="option" aria-selected=${i === desk.chosen} aria-disabled=${command.reason ? 'true' : 'false'}
  data-command-id=${command.id} ${i === desk.chosen ? ref(inView) : nothing} @mousedown=${(event) => event.preventDefault()} @click=${() => desk.run(command)}>
  <span class="faint section">${t(command.section)}</span><span class="what"><span>${desk.nameOf(command)}</span>${command.reason ? html`<span class="faint reason">${t(command.reason)}</span>` : nothing}</span>
  ${command.keys ? html`<span class="keys">${command.keys.split(' / ').map((key) => html`<kbd>${key}</kbd>`)}</span>` : nothing}</li>`;

/** The chosen one is never out of sight. */
const inView = (element) => queueMicrotask(() => element?.scrollIntoView({ block: 'nearest' }));

/** Keys that are no commands of their own. */
const MORE = [['Ctrl+K', 'palette.label'], ['Esc', 'keys.cancel'], ['Enter', 'keys.finish'], ['Delete', 'keys.delete'], ['Alt', 'keys.free'],
  ['↑ ↓ ← →', 'keys.cursor'], ['Shift / Alt', 'keys.cursorStep'], ['Ctrl+Enter', 'keys.cursorFinish'], ['+ / −', 'keys.zoom']];

const help = (desk) => modal({
  label: t('palette.help'), kind: 'keys', onClose: () => desk.close(),
  content: html`<header class="row spread"><h2>${t('palette.help')}</h2><button type="button" class="bare" autofocus aria-label=${t('action.close')} @click=${() => desk.close()}>${icon('close')}</button></header>
    <dl class="key-list">${[...MORE.map(([keys, name]) => [keys, t(name)]), ...commandsOf(desk.desk).filter(({ keys }) => keys).map((command) => [command.keys, desk.nameOf(command)])]
      .map(([keys, name]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${name}</dd></div>`)}</dl>`,
});
