/** Everything that goes to standard error: failures, warnings, the summary. Standard output carries results only. */
import type { Failure } from '../output/format';

export interface LogOptions {
  /** Failures only. */
  quiet: boolean;
  format: 'text' | 'json';
}

type Level = 'error' | 'warning' | 'info';

export class Log {
  /** Called before a line is written, so that a progress bar can make room. */
  beforeLine: () => void = () => undefined;

  constructor(
    private readonly options: LogOptions,
    private readonly write: (text: string) => void = (text) => void process.stderr.write(text),
  ) {}

  failure({ source, line, error }: Failure): void {
    // A message about a record names its line itself, or the line is said here.
    const row = line === undefined || /(?:^| )line [0-9]/.test(error.message) ? undefined : `line ${line}`;
    const file = source === undefined || error.message.includes(source) ? undefined : source;
    const place = [file, row].filter((part) => part !== undefined).join(' ');
    const where = place === '' ? '' : `${place}: `;
    this.line('error', `${where}${error.message} (${error.code})`, {
      source,
      line,
      code: error.code,
      message: error.message,
      hint: error.hint,
    });
  }

  warning(source: string | undefined, message: string): void {
    if (!this.options.quiet) this.line('warning', `${source === undefined ? '' : `${source}: `}${message}`, { source, message });
  }

  info(message: string, details: Record<string, unknown> = {}): void {
    if (!this.options.quiet) this.line('info', message, { message, ...details });
  }

  private line(level: Level, text: string, members: Record<string, unknown>): void {
    this.beforeLine();
    if (this.options.format === 'json') this.write(`${JSON.stringify({ level, ...members })}\n`);
    else {
      const hint = typeof members.hint === 'string' ? `\n  ${visible(members.hint)}` : '';
      this.write(`extract: ${level === 'warning' ? 'warning: ' : ''}${visible(text)}${hint}\n`);
    }
  }
}

/** A file name may hold line ends and escape sequences; on a terminal they would forge lines of their own. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (sign) => (sign === '\n' ? '\\n' : '\ufffd'));
}
