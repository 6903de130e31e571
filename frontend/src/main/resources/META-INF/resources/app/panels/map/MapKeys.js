import { commandOf } from '../../behaviors/keyboard.js';

/** Fields and pictures that have keys of their own. */
const OTHERS = 'input, textarea, select, details, .lineage, .time-bar';

/** Keys that are pressed anywhere on the page, before the editor on the map hears them. */
export class MapKeys {
  /** @param {import('./MapDesk.js').MapDesk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  listen() {
    addEventListener('keydown', (event) => this.press(event), true);
  }

  /**
   * The editor hears keys on the document, while its map is seen. It shall hear none that are meant for a dialog, and no Esc
   * that would drop unsaved work unasked.
   */
  press(event) {
    if (event.target.closest?.(OTHERS)) return;
    const { edit, workspace, time } = this.desk;
    const isAsked = document.querySelector('dialog[open]');
    const elsewhere = isAsked || workspace.route.screen !== 'map';
    const dropsWork = event.key === 'Escape' && edit.dirty;
    const meantForEditor = this.isBusy && commandOf(event);
    if ((isAsked && meantForEditor) || (dropsWork && !elsewhere)) event.stopPropagation();
    if (!elsewhere && !this.isBusy && !time.isPast) this.step(event);
    if (!elsewhere && event.key === 'Escape') this.leave(dropsWork);
  }

  get isBusy() {
    return this.desk.edit.active || this.desk.operations.active || this.desk.picking.isOpen || this.desk.accepting.drawing;
  }

  /** One thing at a time, the innermost first. */
  leave(dropsWork) {
    const { edit, selecting, view, time, selection } = this.desk;
    if (dropsWork) edit.cancel();
    else if (selecting) view.cancel();
    else if (time.isPast) time.toToday();
    else if (!this.isBusy && (selection.isOpen || selection.isAwaited || selection.several.isOpen)) selection.clear();
  }

  /** While nothing is drawn, undo and redo are those of the draft. */
  step(event) {
    const { current } = this.desk;
    const command = commandOf(event);
    if (command === 'undo' && current.work.canUndo) current.undo();
    else if (command === 'redo' && current.work.canRedo) current.redo();
    else return;
    event.preventDefault();
  }
}
