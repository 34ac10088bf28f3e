/** Interruptions: the first signal lets the documents in flight finish, the second one ends the program at once. */

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXIT_CODES;

export class Stop {
  signal: Signal | undefined;
  private readonly actions: (() => void)[] = [];
  private readonly cleanUps: (() => void)[] = [];
  private readonly handlers = new Map<Signal, () => void>();
  private requested_ = false;

  /** No more documents are to be started. */
  get requested(): boolean {
    return this.requested_;
  }

  get exitCode(): number | undefined {
    return this.signal === undefined ? undefined : EXIT_CODES[this.signal];
  }

  listen(): void {
    for (const signal of Object.keys(EXIT_CODES) as Signal[]) {
      const handler = (): void => {
        if (this.signal !== undefined) this.endNow(signal);
        this.signal ??= signal;
        this.request();
      };
      this.handlers.set(signal, handler);
      process.on(signal, handler);
    }
  }

  /** Stops without a signal, e.g. because nobody reads the output any more. */
  request(): void {
    this.requested_ = true;
    for (const action of this.actions.splice(0)) action();
  }

  /** What to do at the first request, e.g. to stop waiting for input. */
  onRequest(action: () => void): void {
    this.actions.push(action);
  }

  /** What must not be left behind even when the program ends at once. */
  onEnd(cleanUp: () => void): void {
    this.cleanUps.push(cleanUp);
  }

  close(): void {
    for (const [signal, handler] of this.handlers) process.off(signal, handler);
  }

  /** Ends by the signal itself, so that the shell sees why. */
  private endNow(signal: Signal): void {
    for (const cleanUp of this.cleanUps) cleanUp();
    this.close();
    process.kill(process.pid, signal);
  }
}
