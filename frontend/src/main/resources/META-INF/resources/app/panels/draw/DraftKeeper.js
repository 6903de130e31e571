import { addParcel } from '../../actions/index.js';
import { EMPTY, featureOf, withFeature } from '../../core/draft.js';
import { Journal, replay } from '../../core/journal.js';
import { entriesOf, forget, heldKeys, hold, keepEntries, keepSession, sessions } from '../../services/journal.js';

/** A drag goes on writing its step; this is how often it reaches the disk. */
const WRITE_MILLISECONDS = 80;

/** Writes a drawing down step by step in this browser, and brings back one that was left. */
export class DraftKeeper {
  /** @param {import('../Workspace.js').Workspace} workspace */
  constructor(workspace) {
    this.workspace = workspace;
    this.offer = null;
    this.isKept = false;
    this.forgotten = Promise.resolve();
    this.reset();
    addEventListener('pagehide', () => this.write());
  }

  reset() {
    Object.assign(this, { session: null, journal: null, lines: new Map(), release: () => {}, isKept: false });
  }

  /**
   * A drawing begins; nothing is written before its first step.
   *
   * @param {{kind: string, id: number, base: object|null, form: object, formAtStart: string, record: number|null}} session
   * @returns {(turn: object) => void} notes a step
   */
  begin(session) {
    const key = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    return this.adopt({ ...session, key, username: this.workspace.me.username, partners: [] }, 0);
  }

  adopt(session, number) {
    this.reset();
    this.session = session;
    this.journal = new Journal((at, entry) => this.put(at, entry), number);
    return (turn) => this.journal?.note(turn);
  }

  put(number, entry) {
    if (!this.isKept) this.hold();
    this.lines.set(number, { key: this.session.key, number, entry });
    this.timer ??= setTimeout(() => this.write(), WRITE_MILLISECONDS);
  }

  hold() {
    if (!this.session) return;
    this.isKept = true;
    this.release = hold(this.session.key);
    this.keep({});
  }

  /** What is known beside the steps: the form, and the neighbours as they were. */
  keep(changes) {
    if (!this.session) return;
    this.session = { ...this.session, ...changes, at: new Date().toISOString() };
    if (this.isKept) keepSession(this.session).catch(() => this.fail());
  }

  /** Facts that were typed are work too, if nothing has been drawn yet. */
  keepForm(form) {
    this.keep({ form });
    if (!this.isKept) this.hold();
  }

  write() {
    clearTimeout(this.timer);
    this.timer = null;
    const lines = [...this.lines.values()];
    this.lines.clear();
    if (lines.length) keepEntries(lines).catch(() => this.fail());
  }

  /** The page then asks before it is left, as it would without any of this. */
  fail() {
    this.isKept = false;
  }

  /** The drawing was saved or given up. */
  end() {
    const { session, release, isKept } = this;
    clearTimeout(this.timer);
    this.timer = null;
    this.reset();
    if (session && isKept) this.forgotten = forget(session.key).catch(() => {}).finally(release);
  }

  /** Looks for a drawing of this person that no page works on. */
  async find() {
    try {
      const held = await heldKeys();
      const left = (await sessions()).filter(({ key, username }) => username === this.workspace.me?.username && !held.has(key));
      this.offer = left.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
    } catch {
      this.offer = null;
    }
    this.workspace.refresh();
  }

  /** @returns {Promise<{session: object, history: object, note: (turn: object) => void}>} the drawing that is offered */
  async takeUp() {
    const session = this.offer;
    const entries = await entriesOf(session.key);
    const { base, id } = session;
    const start = base ? withFeature(EMPTY, featureOf(base.id, base.geometry)) : addParcel(id)(EMPTY);
    const note = this.adopt(session, entries.length);
    this.offer = null;
    this.hold();
    return { session, history: replay(start, entries), note };
  }

  async drop() {
    const { key } = this.offer;
    this.offer = null;
    await forget(key).catch(() => {});
    await this.find();
  }
}
