/**
 * A request that did not succeed: an RFC 9457 reply, or no reply at all (status 0, code NETWORK).
 */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status; 0 when the server could not be reached
   * @param {object} body the problem+json document, or what is known of it
   */
  constructor(status, body) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'NETWORK' : `HTTP_${status}`);
    this.messages = body.messages ?? null;
    this.findings = body.findings ?? [];
    this.current = body.current ?? null;
    this.parcelId = body.parcelId ?? body.current?.id ?? null;
    this.conflicts = body.conflicts ?? [];
    this.blocks = body.blocks ?? [];
    this.member = body.member ?? null;
    this.errorId = body.errorId ?? null;
    this.detail = body.detail ?? body.title ?? null;
  }

  /** @returns {boolean} whether the same request may succeed later, unchanged */
  get unreachable() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/**
 * Reads a failed reply, whatever its body is.
 *
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
export async function problemOf(response) {
  const type = response.headers.get('Content-Type') ?? '';
  const body = type.includes('json') ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, body);
}
