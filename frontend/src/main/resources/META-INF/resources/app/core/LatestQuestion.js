/**
 * Asks one question at a time. Of the questions that come while an answer is on its way only the last is asked, so that
 * a pointer that moves faster than the server answers never queues.
 *
 * @template Q, A
 */
export class LatestQuestion {
  /** @type {{question: Q}|null} */
  #next = null;
  #turn = 0;
  #busy = false;
  #ask;
  #onAnswer;

  /**
   * @param {(question: Q) => Promise<A>} ask
   * @param {(outcome: {question: Q, answer?: A, problem?: any}) => void} onAnswer  not called for what was forgotten
   */
  constructor(ask, onAnswer) {
    this.#ask = ask;
    this.#onAnswer = onAnswer;
  }

  /** Whether an answer is on its way that will be told. */
  get busy() {
    return this.#busy;
  }

  /** @param {Q} question */
  put(question) {
    this.#next = { question };
    if (!this.#busy) {
      this.#goOn();
    }
  }

  /** What is on its way is not told any more. */
  forget() {
    this.#next = null;
    this.#turn++;
    this.#busy = false;
  }

  async #goOn() {
    const turn = this.#turn;
    this.#busy = true;
    while (this.#next && turn === this.#turn) {
      const { question } = this.#next;
      this.#next = null;
      const outcome = await this.#outcome(question);
      if (turn === this.#turn) {
        this.#busy = this.#next !== null;
        this.#onAnswer(outcome);
      }
    }
  }

  /** @param {Q} question */
  async #outcome(question) {
    try {
      return { question, answer: await this.#ask(question) };
    } catch (problem) {
      return { question, problem };
    }
  }
}
