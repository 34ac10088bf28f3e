/** Errors that users meet: each has a stable code, says what and where, and how to mend it. */

export type ErrorCode =
  | 'E_USAGE'
  | 'E_NOT_FOUND'
  | 'E_EMPTY_FOLDER'
  | 'E_NO_MATCH'
  | 'E_READ'
  | 'E_NOT_A_FILE'
  | 'E_BINARY'
  | 'E_ENCODING'
  | 'E_TOO_LARGE'
  | 'E_RECORD'
  | 'E_REFERENCE_DATE'
  | 'E_LEXICON'
  | 'E_IMAGE'
  | 'E_GOLD'
  | 'E_CONVENTION'
  | 'E_WRITE'
  | 'E_TIMEOUT'
  | 'E_WORKER'
  | 'E_QUEUE'
  | 'E_INTERNAL';

export class ExtractError extends Error {
  override readonly name = 'ExtractError';

  /** `message` says what went wrong and where; `hint` how to mend it. */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** The form that error lines carry (CONTRACT: `{"error":{code,message,hint}}`). */
  toRecord(): { code: ErrorCode; message: string; hint: string } {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}
