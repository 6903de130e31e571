const PAUSE_MILLISECONDS = 200;

/** Something that is chosen by its name: while somebody types, those that have the words are listed. */
export class Choice {
  /**
   * @param {{refresh: () => void}} workspace
   * @param {{find: (words: string, signal: AbortSignal) => Promise<object[]>, name: (item: object) => string, onChoose: (item: object|null) => void}} source
   */
  constructor(workspace, source) {
    Object.assign(this, { workspace, source });
    this.take(null);
  }

  /** Shows what has been chosen already. */
  take(item) {
    this.chosen = item;
    this.text = item ? this.source.name(item) : '';
    this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.controller?.abort();
    Object.assign(this, { open: false, results: [], active: -1, status: 'idle', problem: null });
    this.workspace.refresh();
  }

  /** What was chosen no longer counts once its name is changed. */
  type(text) {
    this.text = text;
    if (this.chosen) {
      this.chosen = null;
      this.source.onChoose(null);
    }
    clearTimeout(this.timer);
    if (!text.trim()) return this.close();
    this.timer = setTimeout(() => this.look(), PAUSE_MILLISECONDS);
  }

  async look() {
    this.controller?.abort();
    const controller = this.controller = new AbortController();
    Object.assign(this, { open: true, status: 'loading' });
    this.workspace.refresh();
    try {
      const results = await this.source.find(this.text.trim(), controller.signal);
      if (controller.signal.aborted) return;
      Object.assign(this, { results, status: 'ready', active: results.length ? 0 : -1 });
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      Object.assign(this, { results: [], status: 'failed', problem });
    }
    this.workspace.refresh();
  }

  choose(item) {
    if (!item) return;
    this.take(item);
    this.source.onChoose(item);
  }

  move(step) {
    const count = this.results.length;
    if (count) this.active = (this.active + step + count) % count;
    this.workspace.refresh();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === 'ArrowDown' && !this.open && this.text.trim()) this.look();
    else if (event.key in steps && this.open) this.move(steps[event.key]);
    else if (event.key === 'Enter' && this.open && !event.isComposing) this.choose(this.results[this.active]);
    else if (event.key === 'Escape' && this.open) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
