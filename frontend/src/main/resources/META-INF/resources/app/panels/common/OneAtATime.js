/** A desk at which one thing is done at a time; `busy` is its name, `problem` why the last one failed. */
export class OneAtATime {
  /** @param {{refresh: () => void}} workspace */
  constructor(workspace) {
    Object.assign(this, { workspace, busy: null, problem: null });
  }

  /** What was entered stays if it fails. @param {string} what @param {() => Promise<void>} act */
  async while(what, act) {
    if (this.busy) return;
    Object.assign(this, { busy: what, problem: null });
    this.workspace.refresh();
    try {
      await act();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = null;
    this.workspace.refresh();
  }
}
