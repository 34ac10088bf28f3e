/** UTF-16 units of the letters that proclitics and affixes are made of. */
export const ALEF = 0x0627;
export const BEH = 0x0628;
export const TEH = 0x062a;
export const SEEN = 0x0633;
export const AIN = 0x0639;
export const FEH = 0x0641;
export const KAF = 0x0643;
export const LAM = 0x0644;
export const NOON = 0x0646;
export const HEH = 0x0647;
export const WAW = 0x0648;
export const YEH = 0x064a;
