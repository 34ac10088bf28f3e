/** Any thrown thing as the record that error lines carry. */
import type { ErrorCode } from '../errors';

export interface ErrorRecord {
  code: ErrorCode;
  message: string;
  hint: string;
}

/** By shape, not by instanceof: the engine is a bundle of its own and has its own copy of the class. */
export function errorRecord(error: unknown): ErrorRecord {
  if (
    error instanceof Error &&
    'code' in error &&
    'hint' in error &&
    typeof error.hint === 'string' &&
    /^E_[A-Z_]+$/.test(String(error.code))
  ) {
    return { code: error.code as ErrorCode, message: error.message, hint: error.hint };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'E_INTERNAL',
    message: `unexpected: ${message}`,
    hint: 'This is a fault of the program: please report it with the input that shows it.',
  };
}
