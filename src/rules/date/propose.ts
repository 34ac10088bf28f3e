/** Finds the date expressions of a text: the grammar runs at every token that may begin one, leftmost and longest first. */
import { TokenKind } from '../../text/tokenise';
import type { Tokens } from '../../text/tokenise';
import type { DateExpression } from '../../values/date/expression';
import { parseDate } from './grammar';
import { Lead } from './lead';
import type { DateRuleId } from './catalogue';
import { coreOf } from './core';
import type { Parsed } from './parsed';
import { Reader } from './reader';
import { LONGEST_WHOLE, whole } from './whole';

/** A date expression in a text: where it stands, what it says, and how far the words alone can be trusted. Offsets are light-text units. */
export interface DateProposal {
  /** First token, and token behind the last. */
  tokenStart: number;
  tokenEnd: number;
  /** Extent; `start` lies inside the first token where proclitics are glued to it. */
  start: number;
  end: number;
  /** The extent without its head noun. */
  coreStart: number;
  coreEnd: number;
  /** Id of the rule, see catalogue.ts. */
  rule: DateRuleId;
  /** `weak`: a bare month, weekday or year, which another reading of the words may overrule. */
  strength: 'strong' | 'weak';
  expression: DateExpression;
  /** The text is nothing but this expression. */
  standalone: boolean;
}

function proposal(r: Reader, i: number, parsed: Parsed, standalone: boolean): DateProposal {
  const { start, end } = r.tokens;
  const prefix = r.prefix(i);
  // The ه of هالأسبوع is a demonstrative and belongs to the date.
  const from = start[i]! + prefix.length - (prefix.endsWith('ه') ? 1 : 0);
  const [core, coreEnd] = coreOf(r, i, parsed);
  return {
    tokenStart: i,
    tokenEnd: parsed.end,
    start: from,
    end: end[parsed.end - 1]!,
    coreStart: core === i ? from : start[core]!,
    coreEnd: end[coreEnd - 1]!,
    rule: parsed.rule,
    strength: parsed.strength,
    expression: parsed.expression,
    standalone,
  };
}

/** Whether what stands before makes it a frequency, a name or a number: كل أحد, ثورة 25 يناير, شارع 15 مايو, رقم 1990. */
function blocked(r: Reader, i: number, { expression }: Parsed): boolean {
  if (r.has(i - 1, 'preposition', 'every') && expression.kind === 'fields') return true;
  // في مثل هذا اليوم من عام 1948
  if (r.has(i - 1, 'function', 'like')) return true;
  // جزيرة عيد الفصح
  if (expression.kind === 'millennium' && inPlaceName(r, i)) return true;
  if (expression.kind === 'named' && expression.year === undefined && inPlaceName(r, i)) return true;
  if (expression.kind !== 'fields') return false;
  // حي الخميس
  if (expression.weekday !== undefined && expression.deixis === undefined && expression.day === undefined && inPlaceName(r, i)) return true;
  // ملعب 20 أوت 1955
  if (expression.day !== undefined && expression.month !== undefined && expression.weekday === undefined && inPlaceName(r, i)) return true;
  const dayOrMonth =
    expression.year === undefined && expression.deixis === undefined && expression.weekday === undefined && expression.month !== undefined;
  if (dayOrMonth && (r.has(i - 1, 'blocker', 'event') || inPlaceName(r, i))) return true;
  return (
    expression.month === undefined &&
    expression.year !== undefined &&
    r.tokens.kind[i] === TokenKind.Number &&
    r.has(i - 1, 'blocker', 'number')
  );
}

/** Leads of words that may be a date by themselves. */
const ALONE = Lead.Unit | Lead.Month | Lead.Weekday | Lead.Named | Lead.Season | Lead.Decade | Lead.Head | Lead.PartOfDay;

/** Leads of words that are part of a date only before something that leads one itself. */
const FOLLOWED = Lead.Preposition | Lead.Modifier | Lead.PartOfDay | Lead.Today;

/** Marks between the parts of a date in figures, or around what follows it. */
const SEPARATORS = new Set([...'/-–.:,،(']);

/** Whether the words here can be more than a preposition, a numeral or a small number with nothing of dates behind it, as most are. */
function promises(r: Reader, i: number): boolean {
  if (r.has(i, 'preposition', 'in')) return r.continues(i) || r.has(i + 1, 'preposition', 'within');
  const leads = r.leads(i);
  if ((leads & ALONE) !== 0 && ((r.leadsAlone(i) & ALONE) !== 0 || r.continues(i))) return true;
  const next = i + 1;
  if (next < r.count && (r.leads(next) !== 0 || (r.known(next) && (leads & ~FOLLOWED) !== 0) || r.continues(i))) return true;
  // A letter alone may be و between numerals.
  if ((leads & Lead.Numeral) !== 0 && next < r.count && r.width(next) === 1 && r.isArabic(next)) return true;
  if ((leads & Lead.Figure) !== 0) return r.width(i) > 3 || SEPARATORS.has(r.mark(next));
  return r.is(i, 'deictic-day') || r.is(i, 'deictic-night');
}

/** (1343) هجري begins with its bracket, في غضون أسبوع with a word that begins nothing else. */
function startsBehind(r: Reader, i: number): boolean {
  if (r.has(i, 'preposition', 'in')) return r.has(i + 1, 'preposition', 'within');
  return r.mark(i) === '(' && r.isNumber(i + 1) && r.mark(i + 2) === ')' && r.is(i + 3, 'era');
}

/** Whether the name of a place or a street may hold the date: شارع 15 مايو. */
function inPlaceName(r: Reader, i: number): boolean {
  return r.has(i - 1, 'blocker', 'place');
}

/** @internal exported for tests: proposals of a reader's text. */
export function proposalsOf(r: Reader): DateProposal[] {
  const found: DateProposal[] = [];
  const { sentences } = r.tokens;
  let s = -1;
  /** Token behind the sentence in hand, and behind the last date in it. */
  let last = 0;
  let free = 0;
  for (const i of r.openers) {
    if (i < free) continue;
    if (i >= last) {
      do last = sentences[++s + 1]!;
      while (i >= last);
      r.within(last);
      r.dated = found.length > 0 && found[found.length - 1]!.tokenStart >= sentences[Math.max(0, s - 1)]!;
    }
    if (!(r.starts(i) ? promises(r, i) : startsBehind(r, i))) continue;
    const parsed = parseDate(r, i);
    if (!parsed) continue;
    free = parsed.end;
    // The month of ثورة 25 يناير is no date either.
    if (blocked(r, i, parsed)) continue;
    found.push(proposal(r, i, inPlaceName(r, i) ? { ...parsed, strength: 'weak' } : parsed, false));
    r.dated = true;
    r.lastEnd = parsed.end;
  }
  return found;
}

/**
 * All date expressions of a text, in reading order, none overlapping another.
 * @param tokens the tokens of the text
 * @returns proposals; nothing in them depends on a reference date
 */
export function proposeDates(tokens: Tokens): DateProposal[] {
  if (tokens.count > 0 && tokens.count <= LONGEST_WHOLE && tokens.sentences.length === 2) {
    const reader = new Reader(tokens, true);
    const parsed = whole(reader);
    return parsed ? [proposal(reader, 0, parsed, true)] : proposalsOf(new Reader(tokens, false, reader));
  }
  return proposalsOf(new Reader(tokens));
}
