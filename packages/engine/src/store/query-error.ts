/** The engine refused or gave up a statement. `engineCode` is ClickHouse's number, e.g. 241 for the memory limit. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly engineCode: number | undefined;

  constructor(message: string, engineCode?: number, cause?: unknown) {
    super(engineCode === MEMORY_LIMIT_EXCEEDED ? `${MORE_MEMORY} ${message}` : message, { cause });
    this.engineCode = engineCode;
  }
}

const MEMORY_LIMIT_EXCEEDED = 241;
const MORE_MEMORY = 'The memory allowed to the engine is used up; SATSUMA_MEMORY (bytes) allows more.';
