/**
 * Spelling variants that a rule can make, so that the files need not list them. Folding (hamza, ى/ي, ة/ه, پ چ ڤ گ) is the look-up key's
 * business; here are the differences that change the number or choice of letters.
 */

const COMPOUND_HEADS = ['عبد', 'أبو', 'أبي', 'أبا', 'ابن', 'بن', 'أم', 'ذو'];

/** `عبد الله` also as `عبدالله`, `أبو بكر` as `أبوبكر`, and the other way round for joined forms. */
export function joinedVariants(form: string): string[] {
  const variants: string[] = [];
  for (const head of ['عبد', 'أبو', 'أبي', 'أبا', 'ابو', 'ابي']) {
    const spaced = `${head} `;
    const at = form.startsWith(spaced) ? 0 : form.indexOf(` ${spaced}`) + 1;
    if ((at > 0 || form.startsWith(spaced)) && form.length > at + spaced.length) {
      variants.push(form.slice(0, at) + head + form.slice(at + spaced.length));
    }
  }
  if (form.startsWith('عبدال') && form.length > 6) variants.push(`عبد ${form.slice(3)}`);
  return variants;
}

/**
 * `حفر الباطن` as `حفرالباطن`: where the first word ends in a letter that joins none after it, a lost space cannot be seen.
 * @returns '' for a form that cannot be written so
 */
export function gluedVariant(form: string): string {
  return /^[^ ]{2,}[ادذرزو] ال[^ ]{2,}$/.test(form) ? form.replace(' ', '') : '';
}

/** An Arabic family name with and without its article (`الحسيني`, `حسيني`); compounds with عبد and the like are left alone. */
export function articleVariants(form: string): string[] {
  if (
    form.includes(' ') ||
    COMPOUND_HEADS.some((head) => form.startsWith(head) && form.length > head.length + 3 && head !== 'بن' && head !== 'أم')
  )
    return [];
  if (form.startsWith('ال')) return form.length >= 6 ? [form.slice(2)] : [];
  return form.length >= 4 ? [`ال${form}`] : [];
}

/** Ways in which Arabic presses write a foreign g: `غ` (Levant), `ج` (Egypt), `ك` (Gulf, Iraq). */
export function foreignVariants(form: string): string[] {
  const variants = new Set<string>();
  if (form.includes('غ')) {
    variants.add(form.replaceAll('غ', 'ج'));
    if (form.length >= 5) variants.add(form.replaceAll('غ', 'ك'));
  }
  if (form.length >= 5 && form.startsWith('ج') && /[وراي]/.test(form[1]!)) variants.add(`غ${form.slice(1)}`);
  variants.delete(form);
  return [...variants];
}

/**
 * A foreign name of several words as Egyptian presses write it (`سامسونج` for `سامسونغ`, `جاري لينيكر`), or the form itself. Ordinary words
 * (`غرفة`, `لغة`) and Arabic names, which have the article, keep their غ.
 */
export function egyptianSpelling(form: string, isOrdinary: (word: string) => boolean): string {
  if (!form.includes('غ')) return form;
  return form
    .split(' ')
    .map((word) => (word.startsWith('ال') || isOrdinary(word) ? word : word.replaceAll('غ', 'ج')))
    .join(' ');
}
