import { render } from 'lit-html';
import { chosen } from '../i18n/format.js';
import { problemText, words } from '../i18n/words.js';
import { formatRoute, parseRoute } from '../services/route.js';
import { returnFocus } from './common/modal.js';

const TOAST_MILLISECONDS = 6000;

/** What all screens share: who works here, where the page is, what it says, and one drawing of the page a frame. */
export class Workspace {
  /**
   * @param {import('../services/preferences.js').Preferences} preferences
   * @param {{root: Element, page: () => any}} surface where the page is drawn, and what it is
   */
  constructor(preferences, surface) {
    this.preferences = preferences;
    this.surface = surface;
    this.me = null;
    this.about = null;
    this.route = parseRoute(location.hash);
    this.toasts = [];
    this.question = null;
    this.scheduled = false;
    this.onLocale = () => {};
    this.onUnit = () => {};
    words.locale = preferences.get('locale');
    chosen.unit = preferences.get('unit');
  }

  /** Draws the page again, once, in the next frame. */
  refresh() {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      const dialog = this.surface.root.querySelector('dialog[open]');
      render(this.surface.page(), this.surface.root);
      returnFocus(dialog);
    });
  }

  get unit() {
    return this.preferences.get('unit');
  }

  get mayEdit() {
    return ['PLANNER', 'OFFICIAL', 'ADMIN'].includes(this.me?.role);
  }

  prefer(name, value) {
    this.preferences.set(name, value);
    if (name === 'unit') {
      chosen.unit = value;
      this.onUnit(value);
    }
    this.refresh();
  }

  speak(locale) {
    words.speak(locale);
    this.onLocale(locale);
    this.prefer('locale', locale);
  }

  /** Goes to a screen by its link. */
  go(screen, parameters) {
    location.hash = formatRoute(screen, parameters);
  }

  /**
   * Leaves the map for where somebody came from. The map writes into the address while it is the screen: it shall be no longer
   * before the address changes.
   */
  leaveMap(hash) {
    this.route = parseRoute(hash);
    location.hash = hash;
  }

  toast(kind, text) {
    const toast = { kind, text };
    this.toasts = [...this.toasts, toast];
    if (kind !== 'error') setTimeout(() => this.dismiss(toast), TOAST_MILLISECONDS);
    this.refresh();
  }

  /** A refusal that has no place of its own on the screen. */
  toastProblem(problem) {
    this.toast('error', problemText(problem));
  }

  dismiss(toast) {
    this.toasts = this.toasts.filter((other) => other !== toast);
    this.refresh();
  }

  /** @returns {Promise<boolean>} the answer to a question with a title, a text and a word for yes */
  ask(question) {
    return new Promise((resolve) => {
      this.question = { ...question, answer: (yes) => { this.question = null; this.refresh(); resolve(yes); } };
      this.refresh();
    });
  }
}
