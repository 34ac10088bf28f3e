/** Telling texts that are written for a program, not for reading: their markup would be read as text. */

const FORMS: readonly { begins: RegExp; what: string; hint: string }[] = [
  {
    begins: /^(?:<!--[^>]{0,500}>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i,
    what: 'HTML',
    hint: 'pandoc -f html -t plain makes text of it',
  },
  { begins: /^<\?xml\s/i, what: 'XML', hint: 'take the text out of it first, e.g. with xmllint --xpath' },
  { begins: /^\{\\rtf/, what: 'RTF', hint: 'pandoc -f rtf -t plain makes text of it' },
  { begins: /^\{\s*"[^"\n]{1,100}"\s*:/, what: 'JSON', hint: 'for one record a line use --input-format ndjson' },
];

/** How far a form shows itself. */
const SAMPLE = 1000;

/** A word of warning where a text begins as markup does, or undefined. */
export function describeMarkup(text: string): string | undefined {
  const beginning = text.slice(0, SAMPLE).trimStart();
  const form = FORMS.find(({ begins }) => begins.test(beginning));
  return form === undefined ? undefined : `this looks like ${form.what}, and is read as plain text; ${form.hint}`;
}
