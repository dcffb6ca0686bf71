import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

/** What PostgreSQL takes as a parameter. */
export type SqlParameter = unknown;

/**
 * An open transaction. Every write takes one as its first argument, so that none can slip out of it;
 * only {@link Database.transaction} makes one.
 */
export class Tx {
  constructor(readonly manager: EntityManager) {}

  /** Rows of a statement that runs inside this transaction; for UPDATE and DELETE those of `RETURNING`. */
  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    // The third argument asks for the structured result: without it UPDATE and DELETE answer [rows, count].
    const result = (await this.runner.query(sql, [...parameters], true)) as { records?: Row[] };
    return result.records ?? [];
  }

  /** The single row of a statement, or `undefined`. */
  async one<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** How many rows a statement changed. */
  async run(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    const result = (await this.runner.query(sql, [...parameters], true)) as { affected?: number };
    return result.affected ?? 0;
  }

  /** TypeORM's repository for an entity of the caller's own module. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  private get runner() {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('A transaction without a connection');
    return runner;
  }
}

/**
 * Set while a transaction is open. Whoever holds one connection and waits for a second can wait for ever
 * once as many do it as the pool has connections; so asking is a fault at once, not only under load.
 */
const open = new AsyncLocalStorage<true>();

function assertNoneOpen(): void {
  if (open.getStore())
    throw new Error('A transaction is open: use its `tx`, a second connection can deadlock the pool');
}

/** Serialization failure and deadlock: the whole transaction can simply be run again. */
const RETRYABLE = new Set(['40001', '40P01']);

/** The one door to PostgreSQL: reads by hand-written SQL, writes inside {@link transaction}. */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) readonly dataSource: DataSource) {}

  /** Rows of a read outside any transaction. */
  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    assertNoneOpen();
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** The single row of a read, or `undefined`. */
  async one<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED) and commits when it resolves.
   * A deadlock or serialization failure runs it again, at most three times, so `work` must have no effect outside the database.
   */
  async transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    assertNoneOpen();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => open.run(true, () => work(new Tx(manager))));
      } catch (error) {
        if (attempt === 3 || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      }
    }
  }
}

/** The five-character SQLSTATE of an error that PostgreSQL raised, else `undefined`. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return sqlState(error.driverError);
  return 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** The name of the violated constraint, for turning a unique violation into a sentence that the user understands. */
export function violatedConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return violatedConstraint(error.driverError);
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
}
