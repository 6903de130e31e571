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
   */
  constructor(workspace, catalogue, { newRecord, current, map }) {
    Object.assign(this, { workspace, newRecord, current, map });
    this.list = new RecordList(workspace, catalogue);
    this.file = new RecordFile(workspace, catalogue, (file) => this.moved(file));
    addEventListener('keydown', (event) => this.key(event), true);
  }

  arrive(parameters, [id] = []) {
    if (!id) return this.list.arrive(parameters);
    const opened = this.file.open(Number(id));
    if (parameters.tab) this.file.show(parameters.tab);
    return opened;
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
    else this.workspace.go('map', this.map.where);
  }

  /** A record that has left its state: the map may no longer work in it, and its tiles are other ones. */
  moved({ value, draft }) {
    if (this.current.id === value.id && !value.may.edit) this.current.leave();
    if (value.state === 'APPROVED' && draft?.bbox) this.map.view?.refreshTiles(draft.bbox);
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
    this.file.map.setLocale(locale);
    this.file.review.setLocale(locale);
  }
}
