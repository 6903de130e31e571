import { commandOf } from '../../behaviors/keyboard.js';
import { RecordFile } from './RecordFile.js';
import { RecordList } from './RecordList.js';

const FIELDS = 'input, textarea, select';

/** The screen of records: its list, and the one record that is open. */
export class RecordsDesk {
  /**
   * @param {object} others
   * @param {import('./NewRecord.js').NewRecord} others.newRecord
   * @param {import('./CurrentDraft.js').CurrentDraft} others.current the draft that the map works in
   * @param {import('../map/MapDesk.js').MapDesk} others.map
   * @param {import('../vouchers/act/ActDesk.js').ActDesk} others.act
   */
  constructor(workspace, catalogue, { newRecord, current, map, act }) {
    Object.assign(this, { workspace, newRecord, current, map, act });
    this.list = new RecordList(workspace, catalogue);
    this.file = new RecordFile(workspace, catalogue, (file) => this.moved(file));
    addEventListener('keydown', (event) => this.key(event), true);
    document.addEventListener('visibilitychange', () => this.lookAgain());
  }

  async arrive(parameters, [id] = []) {
    if (!id) await this.list.arrive(parameters);
    else await this.open(Number(id), parameters.tab);
    this.focus(id ? '#record-title' : `[data-record="${this.file.id}"]`);
  }

  open(id, tab) {
    const opened = this.file.open(id);
    if (tab) this.file.show(tab);
    return opened;
  }

  /** Who comes by keys goes on from the title of a record, or from its line in the list; a focus elsewhere is left. */
  focus(selector) {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector(selector)?.focus();
    });
  }

  /** Somebody else may have decided while this page lay behind another window. */
  lookAgain() {
    const { screen, path } = this.workspace.route;
    if (document.visibilityState !== 'visible' || screen !== 'records' || !this.workspace.me) return;
    if (!path.length) this.list.load();
    else if (!this.file.course.busy && !this.file.work.busy) this.file.load();
  }

  async startNew() {
    const record = await this.newRecord.ask();
    if (record) this.workspace.go(`records/${record.id}`);
  }

  /** The record becomes the one that the map's edits go into. */
  workOnMap() {
    const { draft, id } = this.file;
    this.current.enter(id);
    if (draft?.bbox) this.map.goToBox(draft.bbox);
    else this.workspace.go('map', this.map.address.where);
  }

  /** The act of a draft is filled in again: an issue in its wizard, the others in their dialog. */
  changeAct() {
    const { value, application: { act } } = this.file;
    if (act.kind === 'ISSUE') this.workspace.go('vouchers/issue', { record: value.id });
    else this.act.open(act.kind, act.serial, { record: value, act });
  }

  /** The works of a draft are worked on on the map. */
  changeWorks() {
    const { value, acceptance: { works } } = this.file;
    this.map.accepting.change(value, works);
  }

  /** A record that has left its state: the map may no longer work in it, and its tiles are other ones. */
  moved({ value, draft, isOfVouchers, isOfAcceptance, application, acceptance }) {
    if (this.current.id === value.id && !value.may.edit) this.current.leave();
    if (value.state === 'APPROVED' && draft?.bbox) this.map.view?.refreshTiles(draft.bbox);
    if (value.state === 'APPROVED' && isOfVouchers && application.map.place) this.map.view?.refreshTiles(application.map.place, ['voucher-ground']);
    if (value.state === 'APPROVED' && isOfAcceptance && acceptance.map.place) this.map.view?.refreshTiles(acceptance.map.place, ['accepted-work']);
  }

  /** Undo and redo by keys, as on the map, wherever the focus is on the desk. */
  key(event) {
    const { screen, path } = this.workspace.route;
    const onDesk = screen === 'records' && path.length === 1 && !document.querySelector('dialog[open]');
    if (!onDesk || event.target.closest?.(FIELDS)) return;
    const command = commandOf(event);
    const { work } = this.file;
    if (command === 'undo' && work.canUndo) work.undo();
    else if (command === 'redo' && work.canRedo) work.redo();
    else return;
    event.preventDefault();
  }

  setLocale(locale) {
    this.file.focus.map.setLocale(locale);
    this.file.application.map.setLocale(locale);
    this.file.acceptance.map.setLocale(locale);
    this.file.focus.review.setLocale(locale);
  }
}
