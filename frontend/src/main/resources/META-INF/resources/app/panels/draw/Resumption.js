import { moment } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { parcel } from '../../services/parcels.js';

/** Goes on with a drawing that was left behind by a reload, a crash or the end of a session. */
export class Resumption {
  constructor(edit) {
    this.edit = edit;
    this.busy = false;
  }

  /** @returns {object|null} the drawing that can be gone on with, while nothing else is drawn */
  get offer() {
    return this.edit.active ? null : this.edit.keeper.offer;
  }

  get text() {
    const { kind, base, at } = this.offer;
    const code = base?.properties.code ?? t('fact.noCode');
    return t(kind === 'draw' ? 'draft.leftNew' : 'draft.leftChange', { code, when: moment(at) });
  }

  async resume() {
    if (this.busy) return;
    this.busy = true;
    const { edit } = this;
    try {
      await edit.keeper.forgotten;
      const { session, ...kept } = await edit.keeper.takeUp();
      await this.enterRecord(session.record);
      edit.desk.selection.clear();
      edit.resume(session, kept);
      if (session.base) await this.compare(session.base);
    } catch {
      edit.workspace.toast('error', t('draft.resumeFailed'));
    }
    this.busy = false;
    edit.workspace.refresh();
  }

  /** A record that takes no more edits says so itself; the drawing then goes into another. */
  async enterRecord(record) {
    const { current } = this.edit;
    if (record && current.id !== record) await current.enter(record);
    else if (record && !current.draft) await current.reload();
  }

  async compare(base) {
    const { workspace, current } = this.edit;
    if (current.parcel(base.id)) return;
    const now = await parcel(base.id).catch((problem) => (problem.status === 404 || problem.status === 410 ? null : base));
    if (!now) workspace.toast('warning', t('draft.baseGone'));
    else if (now.properties.version !== base.properties.version) {
      workspace.toast('warning', t('draft.baseChanged', { who: now.properties.recordedBy ?? '—', version: now.properties.version }));
    }
  }

  drop() {
    return this.edit.keeper.drop();
  }
}
