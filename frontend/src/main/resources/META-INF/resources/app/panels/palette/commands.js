import { OPERATIONS } from '../../core/operations.js';
import { AREA_UNITS } from '../../i18n/format.js';
import { inAll, words } from '../../i18n/words.js';
import { THEMES } from '../../layers/themes.js';
import { SCREENS } from '../../services/route.js';
import { spotLink } from '../map/spotLink.js';
import { OPERATION_KEYS } from '../operations/operationsMenu.js';

/**
 * All that can be done on the map, as the palette lists it and as keys do it. A source gives commands of one kind; others
 * add theirs to the list below.
 *
 * @typedef {object} Command
 * @property {string} id
 * @property {string} section        key of words
 * @property {string[]} names        in every language of the page
 * @property {string} [keys]         as they are shown; a single letter or F-key also does it while the map is looked at
 * @property {string|null} [reason]  key of words: why it cannot be done now
 * @property {() => void} run
 */

/** @type {((desk: import('../map/MapDesk.js').MapDesk) => Command[])[]} */
const SOURCES = [atWork, operations, drawing, draft, selecting, layers, themes, looks, screens];

/** @returns {Command[]} */
export const commandsOf = (desk) => SOURCES.flatMap((source) => source(desk));

function operations({ operations: ops }) {
  return OPERATIONS.map((name) => {
    const reason = ops.obstacle(name);
    return command(`op.${name}`, 'palette.operations', { keys: OPERATION_KEYS[name], reason: reason && `op.why.${reason}`, run: () => ops.start(name) });
  });
}

/** What the drawing or the operation at work can do; nothing while the map is looked at. */
function atWork({ edit, view, operations: ops }) {
  if (ops.active) return [command('palette.finish', 'palette.atWork', { keys: 'Ctrl+Enter', reason: ops.mayCommit ? null : 'palette.notYet', run: () => ops.commit() }), command('palette.cancel', 'palette.atWork', { keys: 'Esc', run: () => ops.end() })];
  if (!edit.active) return [];
  const { draw } = edit;
  const editing = draw.isEditing ? null : 'palette.notYet';
  return [
    command('palette.finish', 'palette.atWork', { keys: 'Ctrl+Enter', reason: draw.isEditing && !edit.maySave ? 'palette.notYet' : null, run: () => view.finish() }),
    ...['rectangle', 'polygon'].map((shape) => command(`draw.${shape}`, 'palette.atWork', { reason: draw.isFresh ? null : 'palette.begun', run: () => draw.chooseShape(shape) })),
    ...['coordinates', 'traverse'].map((drawer) => command(`draw.${drawer}`, 'palette.atWork', { reason: draw.isFresh ? null : 'palette.begun', run: () => draw.open(drawer) })),
    command('draw.hole', 'palette.atWork', { reason: editing, run: () => draw.drawing.beginHole() }),
    command('draw.vertices', 'palette.atWork', { reason: editing, run: () => draw.open('vertices') }),
    command('edit.undo', 'palette.atWork', { keys: 'Ctrl+Z', reason: edit.draft?.canUndo ? null : 'palette.nothingToUndo', run: () => view.undo() }),
    command('edit.redo', 'palette.atWork', { keys: 'Ctrl+Y', reason: edit.draft?.canRedo ? null : 'palette.nothingToRedo', run: () => view.redo() }),
    command('palette.cancel', 'palette.atWork', { keys: 'Esc', run: () => edit.cancel() }),
  ];
}

function drawing({ edit, operations: ops, time, workspace, selection }) {
  const busy = edit.active || ops.active ? 'op.why.drawing' : null;
  const closed = !workspace.mayEdit ? 'op.why.right' : time.isPast ? 'op.why.past' : busy;
  const parcel = selection.layer === 'parcels' ? null : 'op.why.select';
  const begin = (shape, drawer) => {
    edit.startDraw(shape);
    if (drawer) edit.draw.open(drawer);
  };
  return [
    command('toolbar.draw', 'palette.drawing', { keys: 'N', reason: closed, run: () => begin('polygon') }),
    named('draw.rectangle', { keys: 'R', reason: closed, run: () => begin('rectangle') }),
    named('draw.coordinates', { reason: closed, run: () => begin('polygon', 'coordinates') }),
    named('draw.traverse', { reason: closed, run: () => begin('polygon', 'traverse') }),
    command('palette.edit', 'palette.drawing', { keys: 'E', reason: closed ?? parcel, run: () => edit.startEdit(selection.id) }),
  ];
}

const named = (key, rest) => ({ ...command(key, 'palette.drawing', rest), id: `new.${key}`, names: bothNamed('palette.drawBy', key) });

function selecting(desk) {
  const busy = desk.edit.active ? 'op.why.drawing' : null;
  return ['box', 'polygon'].map((shape) => command(`selection.${shape}`, 'palette.selecting', { reason: busy, run: () => desk.startSelecting(shape) }));
}

function draft({ current, workspace, edit, operations: ops }) {
  const { work } = current;
  const busy = edit.active || ops.active ? 'op.why.drawing' : null;
  const none = current.id ? null : 'palette.noDraft';
  return [
    command('records.undo', 'palette.draft', { keys: 'Ctrl+Z', reason: busy ?? none ?? (work.canUndo ? null : 'palette.nothingToUndo'), run: () => current.undo() }),
    command('records.redo', 'palette.draft', { keys: 'Ctrl+Y', reason: busy ?? none ?? (work.canRedo ? null : 'palette.nothingToRedo'), run: () => current.redo() }),
    command('records.chooseDraft', 'palette.draft', { reason: current.id ? 'palette.hasDraft' : workspace.mayEdit ? null : 'op.why.right', run: () => current.ensure('') }),
    command('palette.openRecord', 'palette.draft', { reason: none, run: () => { location.hash = `#/records/${current.id}`; } }),
    command('records.leaveDraft', 'palette.draft', { reason: busy ?? none, run: () => current.leave() }),
  ];
}

function layers(desk) {
  return [...desk.layers].map(([layer, visible]) => ({
    ...command(`layer.${layer}`, 'palette.layers', { run: () => desk.show(layer, !visible) }),
    names: bothNamed(visible ? 'palette.hide' : 'palette.show', `layer.${layer}`),
  }));
}

function themes(desk) {
  return THEMES.map((theme) => ({
    ...command(`theme.${theme}`, 'palette.themes', { reason: desk.theme === theme ? 'palette.already' : null, run: () => desk.colourBy(theme) }),
    names: bothNamed('palette.colourBy', `theme.${theme}`),
  }));
}

function looks(desk) {
  const { workspace } = desk;
  return [
    command('cursor.toggle', 'palette.looks', { keys: 'C / F7', run: () => desk.cursor.toggle() }),
    command('toolbar.home', 'palette.looks', { run: () => desk.goHome() }),
    command('toolbar.layers', 'palette.looks', { keys: 'L', run: () => workspace.prefer('layersOpen', !workspace.preferences.get('layersOpen')) }),
    command('toolbar.list', 'palette.looks', { keys: 'T', run: () => desk.list.toggle() }),
    command('toolbar.time', 'palette.looks', { reason: desk.edit.active ? 'op.why.drawing' : null, run: () => desk.time.toggle() }),
    command('theme.compare', 'palette.looks', { reason: desk.time.isPast ? null : 'palette.notPast', run: () => desk.compare.toggle() }),
    command('print.open', 'palette.looks', { keys: 'Ctrl+P', reason: desk.edit.active ? 'op.why.drawing' : null, run: () => desk.print.open() }),
    command('spot.open', 'palette.looks', { reason: desk.selection.overlays.place ? null : 'op.why.select', run: () => { location.hash = spotLink(desk.selection.overlays.place); } }),
    command('toolbar.snap', 'palette.looks', { run: () => desk.toggleSnap() }),
    ...AREA_UNITS.map((unit) => ({
      ...command(`unit.${unit}`, 'palette.looks', { reason: workspace.unit === unit ? 'palette.already' : null, run: () => workspace.prefer('unit', unit) }),
      names: bothNamed('palette.unit', `unit.${unit}`),
    })),
    command('palette.otherLanguage', 'palette.looks', { run: () => workspace.speak(words.locale === 'zh' ? 'en' : 'zh') }),
    command('palette.help', 'palette.looks', { keys: '?', run: () => desk.palette.showHelp() }),
  ];
}

function screens() {
  return SCREENS.filter((screen) => screen !== 'map').map((screen) => ({
    ...command(`screen.${screen}`, 'palette.screens', { run: () => { location.hash = `#/${screen}`; } }),
    names: bothNamed('palette.go', `screen.${screen}`),
  }));
}

/** @returns {Command} */
export const command = (key, section, { keys = '', reason = null, run }) => ({ id: key, section, names: inAll(key).map(withoutKeys), keys, reason, run });

/** Names of buttons may end with their keys, which the palette shows by themselves. */
const withoutKeys = (name) => name.replace(/\s*[(（](Ctrl|Shift|Alt)\+[^)）]*[)）]$/, '');

/** The names of a phrase with the name of a thing in it, each in its own language. */
const bothNamed = (phrase, thing) => inAll(phrase).map((text, i) => text.replace('{name}', inAll(thing)[i]));
