import { SNAP_CHOICES } from '../../geo/snapping.js';
import { SNAP_PIXELS } from '../../behaviors/snap.js';
import { CoordinateDesk } from './CoordinateDesk.js';
import { TraverseDesk } from './TraverseDesk.js';
import { VertexDesk } from './VertexDesk.js';

/** Pixels between which the tolerance of snapping may lie. */
export const PIXELS_RANGE = [4, 40];

const DEFAULTS = { choices: [...SNAP_CHOICES], pixels: SNAP_PIXELS, shared: true };

/** How a parcel is drawn: its shape, what the pointer snaps to, and the tables that take numbers in place of clicks. */
export class DrawDesk {
  constructor(edit) {
    this.edit = edit;
    this.workspace = edit.workspace;
    this.coordinates = new CoordinateDesk(this);
    this.traverse = new TraverseDesk(this);
    this.vertices = new VertexDesk(this);
    /** Whether corners may move in the parcels that have them. */
    this.mayShare = true;
    this.settings = { ...DEFAULTS, ...this.workspace.preferences.get('snapping') };
    this.reset();
  }

  reset() {
    Object.assign(this, { drawer: null, shape: 'polygon' });
    [this.coordinates, this.traverse, this.vertices].forEach((desk) => desk.reset());
  }

  /** @returns {import('../../modes/Editor.js').Editor} */
  get drawing() {
    return this.edit.desk.view.drawing;
  }

  /** @returns {boolean} whether nothing is drawn yet, so that another way of drawing loses nothing */
  get isFresh() {
    const { draft, active } = this.edit;
    return active === 'draw' && draft?.mode === 'draw' && !draft.hole && !draft.dirty;
  }

  get isEditing() {
    return this.edit.draft?.mode === 'edit';
  }

  /** The settings reach the map when there is one. */
  apply() {
    const { choices, pixels, shared } = this.settings;
    Object.assign(this.drawing.snapping, { choices, pixels });
    this.drawing.sharing.enabled = shared && this.mayShare;
  }

  set(changes) {
    this.settings = { ...this.settings, ...changes };
    this.workspace.preferences.set('snapping', this.settings);
    this.apply();
    this.workspace.refresh();
  }

  switchChoice(choice, isOn) {
    this.set({ choices: SNAP_CHOICES.filter((other) => (other === choice ? isOn : this.settings.choices.includes(other))) });
  }

  setPixels(text) {
    const pixels = Math.round(Number(text));
    if (pixels >= PIXELS_RANGE[0] && pixels <= PIXELS_RANGE[1]) this.set({ pixels });
  }

  /** Begins again with another shape; nothing is drawn yet. */
  chooseShape(shape) {
    const { form, formChanged } = this.edit;
    this.edit.keeper.end();
    this.edit.startDraw(shape);
    if (formChanged) {
      this.edit.form = form;
      this.edit.keeper.keepForm(form);
    }
    this.shape = shape;
    this.workspace.refresh();
  }

  open(drawer) {
    this.drawer = this.drawer === drawer ? null : drawer;
    if (!this.drawer) this.edit.desk.view.showFeature(null);
    this.workspace.refresh();
  }

  close() {
    if (this.drawer) this.open(this.drawer);
  }

  /** A ring that was computed is shown before it is taken. */
  preview(ring) {
    const geometry = ring.length > 2 ? { type: 'Polygon', coordinates: [[...ring, ring[0]]] } : null;
    this.edit.desk.view.showFeature(geometry && { type: 'Feature', id: 0, geometry, properties: {} });
  }

  take(ring) {
    this.close();
    this.drawing.takeRing(ring);
  }
}
