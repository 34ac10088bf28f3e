/** What a token is. */
export const TokenKind = { Arabic: 1, Latin: 2, Number: 3, Punctuation: 4, Symbol: 5 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];
