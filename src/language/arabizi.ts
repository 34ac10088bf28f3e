/** Arabic typed in Latin letters and digits (`3ala el balad`, `7abibi`). */

/** Frequent words across the dialects that are no English or French words. */
// prettier-ignore
const WORDS = new Set([
  'ana', 'enta', 'enti', 'inta', 'inti', 'mesh', 'mish', 'msh', 'keda', 'kda', 'wallah', 'walla', 'yalla', 'inshallah', 'enshallah', 'habibi', 'habibti',
  'fel', 'fil', 'bel', 'bas', 'bass', 'shu', 'shou', 'leh', 'leih', 'ezay', 'ezzay', 'kteer', 'ktir', 'kif', 'kifak', 'hala2', 'halla2', 'mafi', 'mafeesh',
  'mafish', 'wel', 'elli', 'illi', 'eh', 'eih', 'ya', 'dah', 'deh', 'enno', 'inno', 'bta3', 'bardo', 'kol', 'kool', 'chwiya', 'barcha', 'bezaf', 'bzaf',
]);

/** A word with a digit that stands for a letter: 2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 ق, 9 ص, between or before letters. */
const DIGIT_LETTER = /^(?:[2356789]'?[a-z]{2,}|[a-z]+[235679]'?[a-z]+|[a-z]{2,}[2379])$/;

/** Share (0 to 1) of the words that look like Arabizi. */
export function arabiziShare(text: string): number {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  const lettered = words.filter((word) => /[a-z]/.test(word));
  if (lettered.length === 0) return 0;
  const hits = lettered.filter((word) => WORDS.has(word) || DIGIT_LETTER.test(word)).length;
  return hits / lettered.length;
}
