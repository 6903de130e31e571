import {
  deleteSharedVertex, deleteVertex, insertSharedVertex, insertVertex, moveSharedVertex, moveVertex,
} from '../actions/index.js';
import { cornerAt, pathsAt } from '../actions/sharedCorners.js';
import { cornersOf } from '../core/draft.js';

/**
 * The corners of the parcel that is edited, by pointer, by key and by table: with the neighbours that have them, or in
 * this parcel alone.
 *
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('../core/draft.js').VertexPath} VertexPath
 * @typedef {{path: VertexPath, position: LonLat, shared: number}} Corner  shared: how many other parcels have it
 */
export class Corners {
  #session;
  #sharing;

  /**
   * @param {import('../core/DraftSession.js').DraftSession} session
   * @param {{enabled: boolean}} sharing  whether neighbours move along
   */
  constructor(session, sharing) {
    this.#session = session;
    this.#sharing = sharing;
  }

  /** @returns {Corner[]} */
  list() {
    const { draft, feature } = this.#session;
    return feature ? cornersOf(feature).map((path) => {
      const position = /** @type {LonLat} */ (cornerAt(draft, path));
      const others = pathsAt(draft, this.#around, position).filter(({ id }) => id !== path.id);
      return { path, position, shared: new Set(others.map(({ id }) => id)).size };
    }) : [];
  }

  /**
   * @param {VertexPath} path
   * @param {LonLat} position
   * @param {boolean} alone
   */
  move(path, position, alone) {
    return this.#isShared(alone) ? moveSharedVertex(path, position, this.#around) : moveVertex(path, position);
  }

  /**
   * @param {VertexPath} path
   * @param {LonLat} position
   * @param {boolean} alone
   */
  insert(path, position, alone) {
    return this.#isShared(alone) ? insertSharedVertex(path, position, this.#around) : insertVertex(path, position);
  }

  /**
   * @param {VertexPath} path
   * @param {boolean} alone
   */
  delete(path, alone) {
    return this.#isShared(alone) ? deleteSharedVertex(path, this.#around) : deleteVertex(path);
  }

  get #around() {
    return this.#session.neighbourhood.shapes;
  }

  /** @param {boolean} alone */
  #isShared(alone) {
    return this.#sharing.enabled && !alone;
  }
}
