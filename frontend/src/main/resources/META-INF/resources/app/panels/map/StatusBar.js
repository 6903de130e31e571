import { html, nothing, render } from 'lit-html';
import { number, position } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { toPlane } from '../../services/plane.js';

const DEGREES = ['decimal', 'dms'];

/**
 * Coordinates under the pointer, zoom and what is loading. It draws itself, because the pointer moves sixty times a
 * second and the rest of the page does not.
 */
export class StatusBar {
  constructor(preferences) {
    this.preferences = preferences;
    Object.assign(this, { root: null, pointer: null, zoomLevel: null, pending: 0, failures: 0, scheduled: false });
    this.attach = this.attach.bind(this);
  }

  attach(root) {
    if (!root) return;
    this.root = root;
    this.refresh();
  }

  point(pointer) {
    this.set({ pointer });
  }

  zoom(zoomLevel) {
    this.set({ zoomLevel });
  }

  load(pending) {
    this.set(pending && !this.pending ? { pending, failures: 0 } : { pending });
  }

  fail() {
    this.set({ failures: this.failures + 1 });
  }

  set(changes) {
    Object.assign(this, changes);
    this.refresh();
  }

  refresh() {
    if (this.scheduled || !this.root) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      render(this.template(), this.root);
    });
  }

  template() {
    return html`<span class="where"><abbr title=${t('status.geographic')}>4490</abbr><button type="button" class="bare code"
        title=${t('status.switchDegrees')} @click=${() => this.switchDegrees()}>${this.degrees()}</button></span>
      <span class="where"><abbr title=${t('status.plane')}>4547</abbr><span class="code">${this.metres()}</span></span>
      <span class="spread-rest"></span>
      ${this.failures ? html`<span class="warn">${t('status.tilesFailed', { count: this.failures })}</span>` : nothing}
      <span class="pending">${this.pending ? html`<span class="spinner" aria-hidden="true"></span>${t('status.loading')}` : nothing}</span>
      <span>${t('status.zoom')} <span class="code">${this.zoomLevel === null ? '—' : number(this.zoomLevel)}</span></span>`;
  }

  degrees() {
    return this.pointer ? position(this.pointer.lon, this.pointer.lat, this.preferences.get('degrees')) : t('status.noPointer');
  }

  metres() {
    if (!this.pointer) return '—';
    const { easting, northing } = toPlane(this.pointer.lon, this.pointer.lat);
    return `E ${number(easting, 2)}  N ${number(northing, 2)}`;
  }

  switchDegrees() {
    const next = DEGREES[(DEGREES.indexOf(this.preferences.get('degrees')) + 1) % DEGREES.length];
    this.preferences.set('degrees', next);
    this.refresh();
  }
}
