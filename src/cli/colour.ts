/** Whether to colour: the option, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then the terminal. */

export interface Terminal {
  isTTY?: boolean;
}

export function wantsColour(option: boolean | undefined, environment: NodeJS.ProcessEnv, stream: Terminal): boolean {
  if (option !== undefined) return option;
  if ((environment.NO_COLOR ?? '') !== '') return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
