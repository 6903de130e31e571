import { fitting } from '../../core/fuzzy.js';
import { t, words } from '../../i18n/words.js';
import { commandsOf } from './commands.js';
import { placeTyped } from './placeTyped.js';

/** On these a letter is text, or the key is theirs; not on a box to tick. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], dialog';

/** The palette of commands (Ctrl+K), the list of keys (?), and the keys themselves while the map is looked at. */
export class PaletteDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    Object.assign(this, { desk, workspace: desk.workspace, isOpen: false, helps: false, typed: '', chosen: 0 });
    addEventListener('keydown', (event) => this.key(event), true);
  }

  open() {
    Object.assign(this, { isOpen: true, helps: false, typed: '', chosen: 0 });
    this.workspace.refresh();
  }

  showHelp() {
    Object.assign(this, { isOpen: false, helps: true });
    this.workspace.refresh();
  }

  close() {
    Object.assign(this, { isOpen: false, helps: false });
    this.workspace.refresh();
  }

  type(typed) {
    Object.assign(this, { typed, chosen: 0 });
    this.workspace.refresh();
  }

  /** @returns {import('./commands.js').Command[]} what fits; a position that was typed comes first */
  get commands() {
    const place = placeTyped(this.typed, this.desk);
    return [...(place ? [place] : []), ...fitting(this.typed, commandsOf(this.desk))];
  }

  /** @returns {string} in the language of the page */
  nameOf({ names }) {
    return names[words.locale === 'en' ? names.length - 1 : 0];
  }

  step(by) {
    const { length } = this.commands;
    this.chosen = length ? (this.chosen + by + length) % length : 0;
    this.workspace.refresh();
  }

  /** A command that cannot be done stays in the list, with its reason. */
  run(command) {
    if (!command || command.reason) return;
    this.close();
    command.run();
  }

  /** Keys of the palette's input. */
  typedKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.step(step);
    else if (event.key === 'Enter') this.run(this.commands[this.chosen]);
    else return;
    event.preventDefault();
  }

  key(event) {
    if (!this.workspace.me || this.workspace.route.screen !== 'map' || !this.desk.view) return;
    const opens = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (opens && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      this.open();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.(FIELDS)) {
      this.letter(event);
    }
  }

  /** While something is drawn, letters belong to the drawing. */
  letter(event) {
    const isBusy = this.desk.edit.active || this.desk.operations.active;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (isBusy && !/^(F\d+|\?)$/.test(key)) return;
    const command = commandsOf(this.desk).find(({ keys }) => keys?.split(' / ').includes(key));
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.reason) this.workspace.toast('warning', `${this.nameOf(command)}: ${t(command.reason)}`);
    else command.run();
  }
}
