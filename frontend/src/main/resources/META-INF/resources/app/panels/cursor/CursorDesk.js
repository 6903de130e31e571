import { t } from '../../i18n/words.js';
import { parcel } from '../../services/parcels.js';
import { spokenPlace } from './spokenPlace.js';

const STEP_PIXELS = 20;
const LARGE_STEP_PIXELS = 100;
const FINE_STEP_PIXELS = 2;

/** After a row of presses only the last place is spoken. */
const SILENCE_MILLISECONDS = 350;

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const ZOOMS = { '+': 1, '=': 1, '-': -1, '−': -1 };

/** On these arrows and Enter are their own; a handle of a corner is moved by arrows itself. */
const OTHERS = 'input, textarea, select, details, dialog, .lineage, .time-bar, .map-handle, [role="listbox"], [role="slider"]';

/** A crosshair that the keys move over the map: what is under it is spoken, and Enter is a click there. */
export class CursorDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    Object.assign(this, { desk, workspace: desk.workspace, active: false, spoken: '', timer: 0, known: new Map() });
    addEventListener('keydown', (event) => this.key(event), true);
  }

  toggle() {
    if (this.active) this.leave();
    else this.enter();
  }

  enter() {
    this.active = true;
    this.desk.view.cursor.show();
    this.element?.focus({ preventScroll: true });
    this.say(`${t('cursor.on')} `);
  }

  leave() {
    this.active = false;
    clearTimeout(this.timer);
    this.desk.view.cursor.hide();
    this.spoken = t('cursor.off');
    this.workspace.refresh();
  }

  goTo(place) {
    this.desk.view.cursor.goTo(place);
    this.say();
  }

  key(event) {
    const isElsewhere = !this.active || !this.isHere || document.querySelector('dialog[open]');
    if (isElsewhere || event.metaKey || event.target.closest?.(OTHERS)) return;
    if (this.moved(event) || this.pressed(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.say();
    }
  }

  moved({ key, shiftKey, altKey, ctrlKey }) {
    const { cursor } = this.desk.view;
    const zoom = ctrlKey ? 0 : ZOOMS[key];
    if (zoom) cursor.zoom(zoom);
    const direction = DIRECTIONS[key];
    if (direction) {
      const step = altKey ? FINE_STEP_PIXELS : shiftKey ? LARGE_STEP_PIXELS : STEP_PIXELS;
      cursor.move(direction[0] * step, direction[1] * step);
    }
    return Boolean(zoom || direction);
  }

  /** @returns {boolean} whether the map that it moves over is looked at */
  get isHere() {
    return this.workspace.route.screen === 'map';
  }

  /** @returns {HTMLElement|null} of the map, which gets the focus */
  get element() {
    return document.querySelector('.map');
  }

  /** Esc first ends what is at work and closes what is selected, then the cursor goes. */
  get isOnlyThing() {
    const { edit, operations, selecting, selection } = this.desk;
    return !edit.active && !operations.active && !selecting && selection.ids().length === 0 && !selection.isOpen;
  }

  /** Enter is a click, with Ctrl the end of what is drawn; on a button it presses the button. */
  pressed({ key, ctrlKey, altKey, target }) {
    if (key === 'Escape' && this.isOnlyThing) {
      this.leave();
      return true;
    }
    if (key !== 'Enter' || target.closest?.('button, a[href], summary')) return false;
    if (ctrlKey) this.desk.view.finish();
    else this.desk.view.cursor.click(altKey);
    return true;
  }

  /** Says where the crosshair is, once it rests. */
  say(before = '') {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const text = await this.whereItIs();
      if (!this.active) return;
      this.spoken = before + text;
      this.workspace.refresh();
    }, SILENCE_MILLISECONDS);
  }

  /** @returns {Promise<string>} */
  whereItIs() {
    return spokenPlace(this.desk, (id) => this.parcel(id));
  }

  /** A parcel's code and area do not change often: what was asked is kept until the map is left. */
  async parcel(id) {
    if (!this.known.has(id)) this.known.set(id, await parcel(id).catch(() => null));
    return this.known.get(id);
  }
}
