import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { Resource } from './Resource.js';

/** A list that comes in pages, the next of which is put behind what is there. */
export class Pages extends Resource {
  /**
   * @param {{refresh: () => void, toastProblem: (problem: object) => void}} workspace
   * @param {string} rows the member of a page that holds its rows; its member `next` is what the next page is asked by
   */
  constructor(workspace, rows) {
    super(() => workspace.refresh());
    Object.assign(this, { workspace, rows, fetchingMore: false });
  }

  /** An answer that was overtaken by another question is dropped. @param {(next: any) => Promise<object>} question */
  async more(question) {
    const { value, turn, rows } = this;
    this.fetchingMore = true;
    this.refresh();
    try {
      const page = await question(value.next);
      this.settle(turn, 'ready', { ...page, [rows]: [...value[rows], ...page[rows]] });
    } catch (problem) {
      this.workspace.toastProblem(problem);
    }
    this.fetchingMore = false;
    this.refresh();
  }
}

/** How many rows are there, and a button for more; nothing where these are all. */
export const moreRows = ({ value, rows, fetchingMore }, load, words = { loaded: 'vouchers.loaded', more: 'vouchers.more' }) => (value.next
  ? html`<p class="row faint more">${t(words.loaded, { count: number(value[rows].length) })}
    <button type="button" class="small" ?disabled=${fetchingMore} @click=${load}>${t(fetchingMore ? 'state.loading' : words.more)}</button></p>` : nothing);
