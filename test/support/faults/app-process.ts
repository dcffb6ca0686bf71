import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');
const PATIENCE_MS = 60_000;

/** The built application as a process of its own, with its embedded PostgreSQL: what may be killed. */
export class AppProcess {
  #child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {}

  /** @param env beside what every such process has: no demo, no rate limits, quiet */
  static async prepare(dataDir: string, env: Record<string, string>): Promise<AppProcess> {
    if (!existsSync(join(ROOT, 'dist/main.js'))) {
      const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
      if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
    }
    return new AppProcess(await freePort(), dataDir, env);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it can serve. */
  async start(): Promise<void> {
    const log = openSync(this.logFile, 'a');
    this.#child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/main.js')], {
      cwd: this.dataDir,
      stdio: ['ignore', log, log],
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        SILKGATE_DATA_DIR: this.dataDir,
        SILKGATE_DEMO: 'off',
        SILKGATE_RATE_LIMIT: '0',
        SILKGATE_LOG_LEVEL: 'warn',
        SILKGATE_SHUTDOWN_TIMEOUT_MS: '3000',
        ...this.env,
      },
    });
    closeSync(log);
    const deadline = performance.now() + PATIENCE_MS;
    while ((await this.readiness()) !== 200) {
      if (this.#child.exitCode !== null || performance.now() > deadline)
        throw new Error(`The application did not start:\n${this.logTail()}`);
      await sleep(50);
    }
  }

  /** What `/health/ready` says; 0 when nothing answers. */
  async readiness(): Promise<number> {
    try {
      const { status } = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
      return status;
    } catch {
      // Nobody listens, or the process died while it answered.
      return 0;
    }
  }

  /** Runs one of the commands beside it, on the same data. */
  command(name: string, args: string[], input: string): void {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, `dist/commands/${name}.js`), ...args], {
      cwd: this.dataDir,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], SILKGATE_DATA_DIR: this.dataDir },
    });
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  }

  /** Ends it as a power failure would: no signal that it could catch. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Kills the postmaster of the embedded PostgreSQL; whoever watches over it is to notice. */
  killPostgres(): void {
    const [pid] = readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Whether the process that was started last still runs. */
  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  logTail(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').split('\n').slice(-30).join('\n') : '';
  }

  private get logFile(): string {
    return join(this.dataDir, 'app.log');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
