const PAUSE_MILLISECONDS = 200;

/**
 * Something that is chosen by its name: while somebody types, those that have the words are listed.
 *
 * @typedef {{find: (words: string, signal: AbortSignal) => Promise<any[]>, name: (item: any) => string, onChoose: (item: any) => void}} Source
 *   onChoose gets null when what was chosen no longer counts
 */
export class Choice {
  chosen = /** @type {any} */ (null);
  text = '';
  open = false;
  results = /** @type {any[]} */ ([]);
  /** Index of the result that Enter takes; −1: none. */
  active = -1;
  status = /** @type {'idle'|'loading'|'ready'|'failed'} */ ('idle');
  problem = /** @type {any} */ (null);
  #workspace;
  #source;
  /** @type {AbortController|undefined} */
  #controller;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /**
   * @param {{refresh: () => void}} workspace
   * @param {Source} source
   */
  constructor(workspace, source) {
    this.#workspace = workspace;
    this.#source = source;
  }

  /** Shows what has been chosen already. @param {any} item */
  take(item) {
    this.chosen = item;
    this.text = item ? this.#source.name(item) : '';
    this.close();
  }

  close() {
    this.#forgetQuestion();
    Object.assign(this, { open: false, results: [], active: -1, status: 'idle', problem: null });
    this.#workspace.refresh();
  }

  /**
   * What was chosen no longer counts once its name is changed, and Enter must not take what was found for other words: what is
   * listed stays, but none of it is the one.
   *
   * @param {string} text
   */
  type(text) {
    this.text = text;
    this.active = -1;
    if (this.chosen) {
      this.chosen = null;
      this.#source.onChoose(null);
    }
    this.#forgetQuestion();
    if (!text.trim()) return this.close();
    this.#timer = setTimeout(() => this.look(), PAUSE_MILLISECONDS);
    this.#workspace.refresh();
  }

  async look() {
    this.#forgetQuestion();
    const controller = this.#controller = new AbortController();
    Object.assign(this, { open: true, status: 'loading' });
    this.#workspace.refresh();
    try {
      const results = await this.#source.find(this.text.trim(), controller.signal);
      if (controller.signal.aborted) return;
      Object.assign(this, { results, status: 'ready', active: results.length ? 0 : -1 });
    } catch (problem) {
      if (controller.signal.aborted) return;
      Object.assign(this, { results: [], status: 'failed', problem });
    }
    this.#workspace.refresh();
  }

  /** @param {any} item */
  choose(item) {
    if (!item) return;
    this.take(item);
    this.#source.onChoose(item);
  }

  /** @param {1|-1} step */
  move(step) {
    const count = this.results.length;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    if (count) this.active = (from + step + count) % count;
    this.#workspace.refresh();
  }

  /** @param {Pick<KeyboardEvent, 'key'|'isComposing'|'preventDefault'|'stopPropagation'>} event */
  key(event) {
    const { key } = event;
    if (key === 'ArrowDown' && !this.open && this.text.trim()) this.look();
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && this.open) this.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && this.open && !event.isComposing) this.choose(this.results[this.active]);
    else if (key === 'Escape' && this.open) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #forgetQuestion() {
    clearTimeout(this.#timer);
    this.#controller?.abort();
  }
}
