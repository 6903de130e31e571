import { areaIn, position } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { CursorDesk } from '../cursor/CursorDesk.js';

/** The crosshair on the map of a form: it says where it is, and how large the outline has become. */
export class OutlineCursor extends CursorDesk {
  /** @param {import('./OutlineDraft.js').OutlineDraft} outline */
  constructor(outline) {
    super(outline);
    this.measured = () => null;
  }

  get isHere() {
    return this.workspace.route.screen === 'places' && Boolean(this.desk.view);
  }

  get element() {
    return this.desk.map.container;
  }

  get isOnlyThing() {
    return !this.desk.draft?.dirty;
  }

  async whereItIs() {
    const at = this.desk.view?.cursor.position;
    if (!at) return '';
    const squareMetres = this.measured();
    const drawn = squareMetres ? t('cursor.drawn', { area: areaIn(squareMetres, this.workspace.unit) }) : '';
    return [position(at[0], at[1], this.workspace.preferences.get('degrees')), drawn].filter(Boolean).join(t('cursor.comma'));
  }
}
