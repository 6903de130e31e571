import { NO_PICTURE } from '../../core/draftPicture.js';
import { MapView } from '../../layers/MapView.js';
import { t, words } from '../../i18n/words.js';
import { CompareDays } from '../time/CompareDays.js';
import { bboxOf, unionOf } from '../../services/geometry.js';
import { PLANE } from '../../services/plane.js';
import { PrintDesk } from '../print/PrintDesk.js';
import { HistoryDesk } from '../history/HistoryDesk.js';
import { LineageDesk } from '../history/LineageDesk.js';
import { OperationDesk } from '../operations/OperationDesk.js';
import { CursorDesk } from '../cursor/CursorDesk.js';
import { PaletteDesk } from '../palette/PaletteDesk.js';
import { TimeDesk } from '../time/TimeDesk.js';
import { AcceptDesk } from '../acceptance/AcceptDesk.js';
import { ParcelOverlaps } from '../places/ParcelOverlaps.js';
import { PlotPick } from '../vouchers/act/PlotPick.js';
import { EditDesk } from './EditDesk.js';
import { FIRST_LAYERS, FIRST_THEME, MapAddress } from './MapAddress.js';
import { MapKeys } from './MapKeys.js';
import { ParcelList } from './ParcelList.js';
import { Selection } from './Selection.js';
import { StatusBar } from './StatusBar.js';
import { sumWording } from './sumWording.js';

/** Where a link names only a thing, the page opens on the district. */
const FIRST_ZOOM = 12;

/** The map screen at work: the one place that speaks with {@link MapView}. */
export class MapDesk {
  /**
   * @param {import('../Workspace.js').Workspace} workspace
   * @param {import('../Catalogue.js').Catalogue} catalogue
   * @param {import('../records/CurrentDraft.js').CurrentDraft} current the draft that edits go into
   */
  constructor(workspace, catalogue, current) {
    Object.assign(this, { workspace, catalogue, current });
    this.view = null;
    this.layers = new Map(Object.entries(FIRST_LAYERS));
    this.theme = FIRST_THEME;
    this.snap = true;
    this.bounds = null;
    this.address = new MapAddress(this);
    this.selection = new Selection(this);
    this.parcelOverlaps = new ParcelOverlaps(this);
    this.edit = new EditDesk(this);
    this.operations = new OperationDesk(this);
    this.picking = new PlotPick(this);
    this.accepting = new AcceptDesk(this);
    this.cursor = new CursorDesk(this);
    this.palette = new PaletteDesk(this);
    this.list = new ParcelList(this);
    this.time = new TimeDesk(this);
    this.compare = new CompareDays(this);
    this.history = new HistoryDesk(this);
    this.lineage = new LineageDesk(this);
    this.print = new PrintDesk(this);
    this.keys = new MapKeys(this);
    this.status = new StatusBar(workspace.preferences);
    this.waiting = null;
    this.selecting = null;
    this.marked = 0;
    this.attach = this.attach.bind(this);
    current.onChange = () => this.drawDraft();
  }

  /** Puts the map into its place, once; a template is filled before it is in the page, where it gets its size. */
  attach(container) {
    if (container && !this.view) queueMicrotask(() => this.begin(container));
  }

  begin(container) {
    const { district, attributions } = this.workspace.about;
    const asked = this.address.viewOf(this.workspace.route.parameters);
    this.view = new MapView(container, {
      locale: words.locale, centre: asked?.centre ?? district.centre, zoom: asked?.zoom ?? FIRST_ZOOM,
      ...(asked ? {} : { bounds: district.bbox }), plane: PLANE,
    });
    this.view.setAttribution(attributions ?? []);
    this.reword();
    this.listen();
    this.edit.draw.apply();
    this.edit.keeper.find();
    this.drawDraft();
    this.accepting.draw();
    new ResizeObserver(() => this.view.invalidateSize()).observe(container);
    if (asked) this.address.place(asked.zoom, asked.centre);
    this.address.follow(this.workspace.route.parameters);
  }

  listen() {
    const { view, edit, status } = this;
    view.on('pointer', (position) => status.point(position));
    view.on('loading', ({ pending }) => status.load(pending));
    view.on('tileerror', () => status.fail());
    view.on('view', (seen) => this.seen(seen));
    view.on('select', (hit) => this.select(hit));
    view.on('area', ({ ring, add }) => this.selection.selectArea(ring, add));
    view.on('legend', () => this.workspace.refresh());
    view.on('draft', (draft) => edit.draftChanged(draft));
    view.on('mode', ({ mode }) => this.modeChanged(mode));
    view.on('finish', () => edit.save());
    view.on('leave', () => edit.cancel());
    view.on('notice', (notice) => edit.notify(notice));
    view.on('corner', (corner) => edit.draw.vertices.chosen(corner));
    view.on('snapping', ({ enabled }) => { this.snap = enabled; this.workspace.refresh(); });
    this.keys.listen();
    status.zoom(view.state().zoom);
  }

  /** A draft is drawn over what is true today, not over another day. */
  modeChanged(mode) {
    if (mode === 'browse' && this.selecting) this.stopSelecting();
    if (['draw', 'edit'].includes(mode) && this.time.isPast) this.time.toToday();
    this.edit.modeChanged(mode);
    this.operations.modeChanged(mode);
    this.picking.modeChanged();
    this.accepting.modeChanged(mode);
  }

  /** A parcel of the draft lies over those of the tiles. */
  select({ layer, id, lon, lat, add }) {
    const inDraft = this.time.isPast ? null : this.current.parcelAt([lon, lat]);
    const [hitLayer, hitId] = inDraft ? ['parcels', inDraft.id] : [layer, id];
    if (add) return this.selection.toggle(hitLayer, hitId);
    return this.selection.clicked(hitLayer, hitId, { at: [lon, lat], today: this.compare.isToday([lon, lat]) });
  }

  /** @param {'box'|'polygon'} shape of the area whose parcels are to be selected; the same again gives up */
  startSelecting(shape) {
    const again = this.selecting === shape;
    this.view.cancel();
    if (again) return;
    this.view.startTool('selectArea', { shape, onDone: (ring, add) => this.endSelecting(ring, add) });
    this.selecting = shape;
    this.workspace.refresh();
  }

  stopSelecting() {
    this.selecting = null;
    if (this.selection.layer && this.selection.feature.status === 'ready') this.view.showFeature(this.selection.feature.value);
    this.workspace.refresh();
  }

  endSelecting(ring, add) {
    this.view.cancel();
    return this.selection.selectArea(ring, add);
  }

  /** The draft over the ground as it is, not as it was; the parcel that is being edited is the editor's. */
  showDraft() {
    this.view?.showRecord(this.time.isPast ? NO_PICTURE : this.current.picture(this.edit.drawn));
  }

  drawDraft() {
    this.showDraft();
    if (!this.edit.active && this.selection.layer === 'parcels') this.selection.draftChanged();
    this.selection.several.reload();
  }

  seen({ zoom, bounds, centre }) {
    this.bounds = bounds;
    this.status.zoom(zoom);
    this.address.place(zoom, centre);
    this.writeLink();
    this.edit.viewChanged(zoom, bounds);
    this.operations.viewChanged();
    this.list.viewChanged();
    this.time.viewChanged();
    this.workspace.refresh();
  }

  /** The address always says what is seen. */
  writeLink() {
    this.address.write();
  }

  show(layer, visible) {
    this.layers.set(layer, visible);
    this.view.setLayerVisible(layer, visible);
    this.selection.overlays.renew();
    this.writeLink();
    this.workspace.refresh();
  }

  colourBy(theme) {
    this.theme = theme;
    this.view.setTheme(theme);
    this.drawDraft();
    this.writeLink();
    this.workspace.refresh();
  }

  toggleSnap() {
    this.view.setSnap(!this.snap);
  }

  /** The unit of area, or the language, has changed. */
  reword() {
    this.view?.setWording(sumWording(this.workspace.unit));
  }

  goHome() {
    this.view.flyTo(this.workspace.about.district.bbox);
  }

  /** Goes to what the search found, and opens it. */
  goTo({ kind, id, bbox, centre }) {
    this.onMap(() => {
      this.view.flyTo(bbox ?? centre);
      const layer = { parcel: 'parcels', zone: 'zones', 'pilot-site': 'pilot-sites' }[kind];
      if (layer) this.selection.choose(layer, id);
    });
  }

  /** Opens a parcel of the list; the map moves, at the same zoom, only if the parcel is not wholly in view. */
  reveal({ id, geometry }) {
    const [west, south, east, north] = bboxOf(geometry);
    const inView = unionOf(this.bounds, [west, south, east, north]).every((side, i) => side === this.bounds[i]);
    if (!inView) this.view.flyTo([(west + east) / 2, (south + north) / 2]);
    return this.selection.choose('parcels', id);
  }

  /** Shows findings of a job or a check on the map and goes to one of them. */
  goToFinding(finding, all = [finding]) {
    this.onMap(() => {
      this.mark(all.filter((one) => one.where));
      this.goToPlace(finding.where);
    });
  }

  /** Leaves the findings of a job on the map until they are cleared or a draft begins. */
  mark(findings) {
    this.marked = findings.length;
    this.view.showFindings(findings);
    this.workspace.refresh();
  }

  goToBox(bbox) {
    this.onMap(() => {
      if (!this.edit.active) this.selection.clear();
      this.view.flyTo(bbox);
    });
  }

  goToPlace(geometry) {
    const box = bboxOf(geometry);
    const isPoint = box[0] === box[2] && box[1] === box[3];
    this.view.flyTo(isPoint ? [box[0], box[1]] : box);
  }

  /** Another screen may ask: the map is shown first, since a hidden map has no size. */
  onMap(action) {
    if (this.workspace.route.screen === 'map' && this.view) return action();
    this.waiting = action;
    this.workspace.go('map', this.address.ofPlace());
  }

  /** The page has turned to the map, by a link or by a tab; moving the map rewrites the link, so it is read before. */
  arrive(parameters) {
    this.workspace.refresh();
    this.current.reload();
    requestAnimationFrame(() => requestAnimationFrame(() => this.arrived(parameters)));
  }

  arrived(parameters) {
    if (!this.view) return;
    const asked = this.address.viewOf(parameters);
    this.view.invalidateSize();
    if (asked && !this.address.isAt(parameters.c, asked.zoom)) this.view.flyTo(asked.centre, asked.zoom);
    this.address.follow(parameters);
    this.writeLink();
    this.waiting?.();
    this.waiting = null;
  }

  /** Leaves the page only with the person's consent while a draft is unsaved. */
  async mayDiscard() {
    if (!this.edit.dirty) return true;
    return this.workspace.ask({ title: t('draft.discardTitle'), text: t('draft.discardText'), yes: t('draft.discardYes') });
  }
}
