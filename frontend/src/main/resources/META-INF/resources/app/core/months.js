/** @param {string} month as in 2026-10 @param {number} by @returns {string} the month so many later */
export function monthShifted(month, by) {
  const [year, number] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
