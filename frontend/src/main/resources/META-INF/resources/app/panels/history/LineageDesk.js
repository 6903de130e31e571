import { keyOf } from '../../core/lineageGraph.js';
import { layoutLineage } from '../../core/lineageLayout.js';
import { STEPS, stepFrom } from '../../core/lineageWalk.js';
import { lineage, parcelThen } from '../../services/history.js';
import { Resource } from '../common/Resource.js';

const HOVER_MILLISECONDS = 120;

/** Pixels: a code of 19 characters fits a node, and a kind with an acreage fits between two. */
export const SIZES = { width: 172, height: 50, columnGap: 176, rowGap: 14 };

/** The button that opens the drawer. */
export const TOGGLE_ID = 'lineage-toggle';

export const GENERATIONS = [2, 5, 10];

/** Who the selected parcel came of and who came of it, in the drawer under the map. */
export class LineageDesk {
  /** @param {import('../map/MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.found = new Resource(() => desk.workspace.refresh());
    Object.assign(this, { isOpen: false, generations: 5, focus: null, shown: null, shapeMissing: false, takesFocus: false });
  }

  toggle() {
    if (this.isOpen) return this.close();
    this.isOpen = this.takesFocus = true;
    if (this.desk.list.isOpen) this.desk.list.toggle();
    this.load();
  }

  /** What the map shows of another node goes with the drawer. */
  close() {
    Object.assign(this, { isOpen: false, shown: null });
    this.desk.view?.showVersion(null);
    document.getElementById(TOGGLE_ID)?.focus();
    this.desk.workspace.refresh();
  }

  /** Another parcel is selected. */
  selected() {
    this.shown = null;
    if (this.isOpen) this.load();
  }

  spread(generations) {
    this.generations = generations;
    this.load();
  }

  async load() {
    const { id } = this.desk.selection;
    this.found.status = 'idle';
    await this.found.load(async () => {
      const value = await lineage(id, this.generations);
      return { ...value, layout: layoutLineage(value, SIZES) };
    });
    if (this.found.status !== 'ready' || this.found.value.root !== id) return;
    this.focus = this.rootKey();
    requestAnimationFrame(() => requestAnimationFrame(() => this.arrive()));
  }

  /** @returns {string|null} the parcel itself: its present version, else its last */
  rootKey() {
    const { nodes, root } = this.found.value;
    const own = nodes.filter(({ parcelId }) => parcelId === root).sort((a, b) => b.version - a.version);
    const best = own.find(({ present }) => present) ?? own[0] ?? nodes[0];
    return best ? keyOf(best.parcelId, best.version) : null;
  }

  /** The parcel is in the middle; the keys work at once for who came here, not for who clicked on the map. */
  arrive() {
    if (this.takesFocus) element(this.focus)?.focus({ preventScroll: true });
    this.takesFocus = false;
    this.reveal(this.focus, 'center');
  }

  reveal(key, block = 'nearest') {
    element(key)?.scrollIntoView({ block, inline: block });
  }

  /** @param {KeyboardEvent} event */
  key(event, node) {
    if (event.key in STEPS) this.walk(stepFrom(this.found.value.layout, keyOf(node.parcelId, node.version), STEPS[event.key]));
    else if (event.key === 'Enter' || event.key === ' ') this.open(node);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  walk(key) {
    this.focus = key;
    element(key)?.focus();
    this.reveal(key);
    this.desk.workspace.refresh();
  }

  /** @param {object|null} node under the pointer or the focus */
  hover(node) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(this.isSelected(node) ? null : node ?? this.shown), HOVER_MILLISECONDS);
  }

  /** The map shows the selected parcel anyway. */
  isSelected(node) {
    return Boolean(node?.present && node.parcelId === this.desk.selection.id);
  }

  /** A parcel of the present is selected; what is not there any more is shown as it was. */
  open(node) {
    clearTimeout(this.timer);
    this.takesFocus = true;
    if (node.present) return this.desk.selection.choose('parcels', node.parcelId, { goThere: true });
    this.shown = node;
    this.show(node, { goThere: true });
  }

  async show(node, { goThere = false } = {}) {
    this.asked = node;
    const feature = node && await parcelThen(node.parcelId, node).catch(() => null);
    if (this.asked !== node || !this.isOpen) return;
    this.desk.view.showVersion(feature);
    if (!goThere) return;
    this.shapeMissing = !feature;
    if (feature) this.desk.history.bringIntoView(feature.geometry);
    this.desk.workspace.refresh();
  }
}

/** @returns {string} the id of a node's element */
export const elementId = (key) => `lineage-${key.replace('/', '-')}`;

const element = (key) => document.getElementById(elementId(key));
