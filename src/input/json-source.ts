/**
 * The source text of one member of a JSON object. JSON.parse turns 1234567890123456789 into a double and loses digits; ids must come
 * back exactly as they were.
 */

/** The JSON text of the top-level member `name` in `line`, which JSON.parse has accepted and found to hold `value`. */
export function memberSource(line: string, name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  // Most records begin with a plain number; 7.0, 1e2 and -0 are numbers too, and not to be rewritten.
  const plain = JSON.stringify(value);
  if (typeof value === 'number' && line.startsWith(`{"${name}":`) && isWhole(line, name.length + 4, plain)) return plain;
  return scan(line, name) ?? JSON.stringify(value);
}

/** Whether nothing but `plain` stands for the value at `at`, behind at most one space. */
function isWhole(line: string, at: number, plain: string): boolean {
  const from = line[at] === ' ' ? at + 1 : at;
  return line.startsWith(plain, from) && (line[from + plain.length] === ',' || line[from + plain.length] === '}');
}

/** The last one wins where a name stands twice, as in JSON.parse. */
function scan(line: string, name: string): string | undefined {
  let found: string | undefined;
  let at = line.indexOf('{') + 1;
  for (;;) {
    at = skipSpace(line, at);
    if (line[at] !== '"') return found;
    const keyEnd = stringEnd(line, at);
    const key = JSON.parse(line.slice(at, keyEnd)) as string;
    const from = skipSpace(line, skipSpace(line, keyEnd) + 1);
    const to = valueEnd(line, from);
    if (key === name) found = line.slice(from, to).trimEnd();
    at = to + 1;
  }
}

function skipSpace(line: string, at: number): number {
  while (at < line.length && ' \t\r\n'.includes(line[at] ?? '')) at++;
  return at;
}

/** Index behind the closing quote of the string that opens at `at`. */
function stringEnd(line: string, at: number): number {
  let i = at + 1;
  while (i < line.length && line[i] !== '"') i += line[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** Index of the comma or brace that ends the value. */
function valueEnd(line: string, at: number): number {
  let depth = 0;
  let i = at;
  while (i < line.length) {
    const sign = line[i];
    if (sign === '"') {
      i = stringEnd(line, i);
      continue;
    }
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return i;
      depth--;
    } else if (sign === ',' && depth === 0) return i;
    i++;
  }
  return i;
}
