import { freshId } from '../../core/draft.js';
import { t } from '../../i18n/words.js';
import { parcelsIn } from '../../services/parcels.js';
import { PLANE } from '../../services/plane.js';
import { DrawDesk } from '../draw/DrawDesk.js';
import { RecordMap } from '../records/RecordMap.js';
import { OutlineCursor } from './OutlineCursor.js';

/** From here on a view holds few enough parcels to snap to all of them. */
const SNAP_ZOOM_MIN = 15;

/** Nobody writes the steps down: the form keeps the shape as it is. */
const NO_KEEPER = { end() {}, keepForm() {} };

/**
 * The outline of a place on a map of its own, drawn and changed with the tools of parcels: it snaps to parcels and moves none.
 * To the draw bar and its tables it is what the edit desk is on the district's map.
 */
export class OutlineDraft {
  /** @param {() => void} onChange another shape, or another state of drawing */
  constructor(workspace, onChange) {
    Object.assign(this, { workspace, onChange, geometry: null, base: null, keeper: NO_KEEPER });
    this.map = new OutlineMap(workspace, this);
    this.desk = this;
    this.edit = this;
    this.draw = new DrawDesk(this);
    this.draw.mayShare = false;
    this.cursor = new OutlineCursor(this);
    this.rest();
  }

  /** No drawing is at work. */
  rest() {
    Object.assign(this, { active: null, draft: null, notice: null, snap: true });
  }

  /** @param {object|null} geometry as it is kept; null: of a place that is not there yet */
  open(geometry) {
    Object.assign(this, { geometry, base: geometry });
    this.map.forget();
    this.draw.reset();
    this.goOn();
  }

  /** Takes another shape, as after somebody else has saved; what was drawn before can no longer be undone. */
  take(geometry, base) {
    Object.assign(this, { geometry, base });
    this.goOn();
  }

  get view() {
    return this.map.view;
  }

  begun() {
    const { view } = this;
    view.setLayerVisible('control-lines', true);
    view.on('draft', (draft) => this.draftChanged(draft));
    view.on('mode', () => this.workspace.refresh());
    view.on('leave', () => this.leave());
    view.on('notice', ({ reason }) => this.notify(reason));
    view.on('corner', (corner) => this.draw.vertices.chosen(corner));
    view.on('snapping', ({ enabled }) => { this.snap = enabled; this.workspace.refresh(); });
    view.on('view', ({ zoom, bounds }) => this.lookAround(zoom, bounds));
    this.draw.apply();
    this.goOn();
  }

  /** The shape outlives its map. */
  left() {
    this.cursor.active = false;
    this.draw.reset();
    this.rest();
  }

  /** Begins to draw, or goes on with what there is. */
  goOn() {
    if (!this.view) return;
    this.notice = null;
    if (this.geometry) this.change();
    else this.startDraw(this.draw.shape);
  }

  change() {
    this.active = 'edit';
    // An id of its own: the tiles leave out the parcel that is edited, and this is none.
    this.view.startEdit({ type: 'Feature', id: freshId(), geometry: this.geometry });
  }

  startDraw(shape) {
    this.active = 'draw';
    this.draw.shape = shape;
    this.view.startDraw({ shape });
  }

  draftChanged(draft) {
    if (this.map.isLeaving) return;
    this.draft = draft;
    this.notice = null;
    if (draft.mode === 'browse') this.active = null;
    else if (draft.mode === 'edit' || draft.dirty) this.geometry = draft.geometry;
    this.onChange();
    this.workspace.refresh();
  }

  /** @returns {boolean} whether the ring is closed, and no hole half drawn */
  get isWhole() {
    return Boolean(this.geometry) && (this.draft === null || this.draft.mode !== 'draw') && !this.draft?.hole;
  }

  get isChanged() {
    return JSON.stringify(this.geometry) !== JSON.stringify(this.base);
  }

  notify(reason) {
    this.notice = reason;
    this.workspace.refresh();
  }

  /** Esc with something drawn. */
  async leave() {
    if (this.workspace.question) return;
    const yes = await this.workspace.ask({ title: t('places.dropOutline'), text: t('places.dropOutlineText'), yes: t('places.dropOutline') });
    if (!yes) return;
    this.geometry = this.base;
    this.goOn();
  }

  toggleSnap() {
    this.view.setSnap(!this.snap);
  }

  async lookAround(zoom, bounds) {
    if (zoom < SNAP_ZOOM_MIN) return;
    // One draws without neighbours where they cannot be read.
    const around = await parcelsIn(bounds).catch(() => null);
    if (around && this.view && this.active) this.view.setNeighbours(around.features);
  }
}

/** The map of an outline, which tells when it comes and when it goes. */
class OutlineMap extends RecordMap {
  /** @param {OutlineDraft} outline */
  constructor(workspace, outline) {
    super(workspace);
    Object.assign(this, { outline, plane: PLANE, isLeaving: false });
  }

  begin(container) {
    super.begin(container);
    this.outline.begun();
  }

  detach() {
    this.isLeaving = true;
    super.detach();
    this.isLeaving = false;
    this.outline.left();
  }
}
