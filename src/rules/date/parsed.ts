/** What the parsing functions of the grammar return. */
import type { DateExpression, FieldsExpression } from '../../values/date/expression';
import type { DateRuleId } from './catalogue';

export type Strength = 'strong' | 'weak';

export interface Parsed<E extends DateExpression = DateExpression> {
  /** Token behind the last. */
  readonly end: number;
  readonly expression: E;
  /** Id of the rule, see catalogue.ts. */
  readonly rule: DateRuleId;
  readonly strength: Strength;
  /** First token behind the words that lead the value (a head noun, a modifier, a part of the day), where there are any; see core.ts. */
  readonly coreStart?: number;
}

/** The longest of several parses; of equally long ones the first. */
export function longest(...parses: (Parsed | null)[]): Parsed | null {
  let best: Parsed | null = null;
  for (const parse of parses) if (parse && (!best || parse.end > best.end)) best = parse;
  return best;
}

export type FieldsParsed = Parsed<FieldsExpression>;
