import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * An append-only file of JSON lines. An entry whose `append` has resolved is on the disk and survives `kill -9` and
 * power loss; entries that arrive while the disk is busy share the next write.
 */
export class Journal<Entry> {
  #lines: string[] = [];
  #written: Promise<void> = Promise.resolve();
  #isScheduled = false;

  private constructor(private readonly handle: FileHandle) {}

  /**
   * Opens or creates the file and returns what it holds. A half-written last line (the process died while writing, so
   * nobody was told that it is stored) is cut off.
   * @throws Error if a line before the last isn't JSON: somebody else has damaged the file.
   */
  static async open<Entry>(file: string): Promise<{ journal: Journal<Entry>; entries: Entry[] }> {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    try {
      const content = await readFile(file);
      const end = content.lastIndexOf(0x0a) + 1;
      if (end < content.length) await handle.truncate(end);
      if (content.length === 0) await syncFolder(dirname(file));
      const entries = content
        .toString('utf8', 0, end)
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => parseLine<Entry>(line, `${file}:${index + 1}`));
      return { journal: new Journal<Entry>(handle), entries };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Resolves when the entry is on the disk. Once a write has failed, every later one fails too: no gaps. */
  append(entry: Entry): Promise<void> {
    this.#lines.push(`${JSON.stringify(entry)}\n`);
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      this.#written = this.#written.then(() => this.#write());
    }
    return this.#written;
  }

  /** Resolves when everything appended so far is on the disk. */
  settled(): Promise<void> {
    return this.#written;
  }

  async close(): Promise<void> {
    try {
      await this.#written;
    } finally {
      await this.handle.close();
    }
  }

  async #write(): Promise<void> {
    this.#isScheduled = false;
    const lines = this.#lines;
    this.#lines = [];
    await this.handle.appendFile(lines.join(''));
    await this.handle.datasync();
  }
}

function parseLine<Entry>(line: string, place: string): Entry {
  try {
    return JSON.parse(line) as Entry;
  } catch (cause) {
    throw new Error(`${place} is not a line of JSON; the file was damaged from outside`, { cause });
  }
}

/** A new file's name is durable only when its folder has been synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
