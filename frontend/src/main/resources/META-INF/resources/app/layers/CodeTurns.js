/**
 * Which tile writes the code of a parcel that lies in several of them: the first that has room for it. When that tile goes,
 * it is the turn of the next.
 *
 * @typedef {import('../workers/paintCodes.js').Code} Code
 * @typedef {{level: number, source: string, codes: Map<number, Code>}} Offer  source: canvases of one tile of the data
 *   write the same text in the same place, each its part of it
 */
export class CodeTurns {
  /** @type {Map<string, Offer>} key of a canvas → what it has room for */
  #offers = new Map();
  /** @type {Map<string, string[]>} level and id of a parcel → keys of canvases, in the order of their coming */
  #queues = new Map();

  /**
   * A canvas was painted, or painted again, in which case it keeps its turn.
   *
   * @param {string} key
   * @param {number} level   codes of one level are not seen with those of another for long
   * @param {string} source
   * @param {Code[]} codes
   * @returns {Map<string, Code[]>} key of a canvas → codes whose turn has come to it by this
   */
  offer(key, level, source, codes) {
    const before = this.#offers.get(key);
    const offer = { level, source, codes: new Map(codes.map((code) => [code.id, code])) };
    this.#offers.set(key, offer);
    codes.filter(({ id }) => !before?.codes.has(id)).forEach(({ id }) => this.#join(key, level, id));
    return before ? this.#leave(key, before, [...before.codes.keys()].filter((id) => !offer.codes.has(id))) : new Map();
  }

  /**
   * @param {string} key  of a canvas that has gone
   * @returns {Map<string, Code[]>} as with offer
   */
  withdraw(key) {
    const offer = this.#offers.get(key);
    this.#offers.delete(key);
    return offer ? this.#leave(key, offer, [...offer.codes.keys()]) : new Map();
  }

  /**
   * @param {string} key
   * @returns {Code[]} what this canvas writes
   */
  turnsOf(key) {
    const offer = this.#offers.get(key);
    return offer ? [...offer.codes.values()].filter(({ id }) => this.#sourceOf(offer.level, id) === offer.source) : [];
  }

  /**
   * @param {string} key
   * @param {number} level
   * @param {number} id
   */
  #join(key, level, id) {
    const queue = this.#queues.get(`${level}/${id}`) ?? [];
    this.#queues.set(`${level}/${id}`, [...queue, key]);
  }

  /**
   * @param {string} key
   * @param {Offer} offer  as it was
   * @param {number[]} ids
   */
  #leave(key, { level, source }, ids) {
    /** @type {Map<string, Code[]>} */
    const come = new Map();
    for (const id of ids) {
      const queue = this.#queues.get(`${level}/${id}`) ?? [];
      const before = queue[0] === key ? source : this.#sourceOf(level, id);
      const rest = queue.filter((other) => other !== key);
      this.#queues[rest.length > 0 ? 'set' : 'delete'](`${level}/${id}`, rest);
      const next = this.#sourceOf(level, id);
      for (const other of next === before ? [] : rest) {
        const offer = /** @type {Offer} */ (this.#offers.get(other));
        if (offer.source === next) come.set(other, [...come.get(other) ?? [], /** @type {Code} */ (offer.codes.get(id))]);
      }
    }
    return come;
  }

  /**
   * @param {number} level
   * @param {number} id
   * @returns {string|undefined} the tile of the data whose turn it is
   */
  #sourceOf(level, id) {
    const [first] = this.#queues.get(`${level}/${id}`) ?? [];
    return this.#offers.get(first)?.source;
  }
}
