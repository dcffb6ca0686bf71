/** How an operation ended for the one who asked for it. `unknown`: no answer came, so it may or may not have happened. */
export type Outcome = 'succeeded' | 'failed' | 'unknown';

/** One attempt at something. */
export interface Operation {
  name: string;
  subject: string;
  invokedAt: number;
  endedAt?: number;
  outcome?: Outcome;
  detail?: string;
}

/** Every operation that the driver of a test tried, in the order in which they were tried. */
export class History {
  readonly operations: Operation[] = [];

  /** Writes down that an operation is tried; the function that comes back, how it ended. */
  invoke(name: string, subject: string): (outcome: Outcome, detail?: string) => void {
    const operation: Operation = { name, subject, invokedAt: performance.now() };
    this.operations.push(operation);
    return (outcome, detail) =>
      Object.assign(operation, { outcome, endedAt: performance.now(), ...(detail !== undefined && { detail }) });
  }

  /** Subjects of the operations of that name that ended so. */
  subjects(name: string, outcome: Outcome): string[] {
    return this.operations.filter((each) => each.name === name && each.outcome === outcome).map((each) => each.subject);
  }

  count(outcome: Outcome): number {
    return this.operations.filter((each) => each.outcome === outcome).length;
  }
}
