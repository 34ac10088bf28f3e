/** Bits of a vocabulary entry. */
export const Flag = { Definite: 1, Some: 2, Much: 4 } as const;
