/**
 * How well words that were typed fit a name: every letter must come, in order. Whole words and beginnings count more, so
 * that "split" finds "Split by a line" before "Split by areas", and "图层" finds what contains it.
 *
 * @param {string} typed
 * @param {string} name
 * @returns {number} 0: does not fit; otherwise the more the better
 */
export function fit(typed, name) {
  const [needle, hay] = [typed.trim().toLowerCase(), name.toLowerCase()];
  if (needle === '') return 1;
  const at = hay.indexOf(needle);
  if (at === 0) return 1000 - hay.length;
  if (at > 0) return (/\s/.test(hay[at - 1]) ? 800 : 600) - hay.length;
  return scattered(needle.replaceAll(' ', ''), hay);
}

/**
 * @template {{names: string[]}} C
 * @param {string} typed
 * @param {C[]} commands
 * @returns {C[]} those that fit, the best first, otherwise as they come
 */
export function fitting(typed, commands) {
  return commands.map((command) => ({ command, score: Math.max(...command.names.map((name) => fit(typed, name))) }))
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ command }) => command);
}

/**
 * @param {string} needle
 * @param {string} hay
 */
function scattered(needle, hay) {
  let [at, gaps] = [-1, 0];
  for (const letter of needle) {
    const next = hay.indexOf(letter, at + 1);
    if (next < 0) return 0;
    gaps += at < 0 ? 0 : next - at - 1;
    at = next;
  }
  return Math.max(1, 300 - 5 * gaps - hay.length);
}
