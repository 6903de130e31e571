import { BrowseMode } from './BrowseMode.js';
import { DrawMode } from './DrawMode.js';
import { EditMode } from './EditMode.js';
import { RectangleMode } from './RectangleMode.js';

/**
 * Which mode a draft asks for: a closed ring is edited, an open one, or a hole, is drawn; without a draft one browses.
 *
 * @typedef {import('../core/DraftSession.js').DraftSession} DraftSession
 * @typedef {import('../core/types.js').LonLat} LonLat
 * @typedef {import('./mode.js').Mode} Mode
 *
 * @typedef {object} Seams
 * @property {import('./surface.js').Surface} surface
 * @property {import('../core/events.js').Emitter<import('../core/types.js').MapEvents>} events
 * @property {import('../behaviors/snap.js').SnapBehavior} snapping
 * @property {import('../geo/rightAngles.js').Plane} [plane]  without it there are no rectangles
 *
 * @typedef {object} Wishes  what modes tell
 * @property {() => void} drawn   the ring was closed
 * @property {() => void} wanted  what is edited is to be saved
 * @property {(position: LonLat) => boolean} picks  whether somebody else takes the click
 */
export class DraftModes {
  #seams;
  #wishes;

  /**
   * @param {Seams} seams
   * @param {Wishes} wishes
   */
  constructor(seams, wishes) {
    this.#seams = seams;
    this.#wishes = wishes;
  }

  /**
   * @param {DraftSession|null} session
   * @param {import('./Corners.js').Corners|null} corners  of the session
   * @param {'polygon'|'rectangle'} shape
   * @returns {Mode}
   */
  create(session, corners, shape) {
    const { surface, events, snapping } = this.#seams;
    if (!session || !corners) {
      return new BrowseMode(surface, events);
    }
    return modeNameFor(session) === 'draw' ? this.#drawMode(session, shape) : new EditMode(surface, session, { corners, snapping }, {
      onFinish: this.#wishes.wanted, notice: this.#notice, onChoose: (path) => events.emit('corner', { path }),
    });
  }

  /**
   * @param {DraftSession} session
   * @param {'polygon'|'rectangle'} shape
   */
  #drawMode(session, shape) {
    const { surface, snapping, plane } = this.#seams;
    const { drawn, picks } = this.#wishes;
    return shape === 'rectangle' && !session.feature?.hole && plane
      ? new RectangleMode(surface, session, snapping, { plane, onFinish: drawn })
      : new DrawMode(surface, session, snapping, { onFinish: drawn, notice: this.#notice, picks });
  }

  /** @param {import('../core/types.js').NoticeReason} reason */
  #notice = (reason) => this.#seams.events.emit('notice', { reason });
}

/**
 * @param {DraftSession|null} session
 * @returns {import('../core/types.js').ModeName}
 */
export function modeNameFor(session) {
  if (!session) {
    return 'browse';
  }
  return session.feature?.closed && !session.feature.hole ? 'edit' : 'draw';
}
