import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { companyVerification } from '../../src/modules/companies/company.verification.js';
import { consultationLifecycle } from '../../src/modules/consultations/consultation.lifecycle.js';
import { reportLifecycle } from '../../src/modules/moderation/report.lifecycle.js';
import { offerLifecycle } from '../../src/modules/offers/offer.lifecycle.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path));

const architecture = read('docs/ARCHITECTURE.md');
const modules = filesOf('src/modules', /(?<!\.spec)\.tsx?$/)
  .concat(filesOf('src/platform/http', /(?<!\.spec)\.ts$/), filesOf('src/platform/jobs', /\.ts$/))
  .map(read)
  .join('\n');

describe('docs/ARCHITECTURE.md', () => {
  it.each([offerLifecycle, companyVerification, reportLifecycle, consultationLifecycle])(
    'draws the $name as its table does',
    (machine) => expect(architecture).toContain(`\`\`\`mermaid\n${machine.toMermaid()}\n\`\`\``),
  );

  const events = [...modules.matchAll(/defineEvent<[^>]*>\(\s*'([^']+)'/g)].map(([, name]) => name!);
  it('lists every event and no other', () => {
    expect(events.length).toBeGreaterThan(8);
    const listed = [...architecture.matchAll(/^\| `([a-z.-]+\.v\d+)` *\|/gm)].map(([, name]) => name!);
    expect(listed.sort()).toEqual([...events].sort());
  });

  it('lists every reaction and every other queue, and none that is gone', () => {
    const constants = new Map(
      [...modules.matchAll(/const ([A-Z_]+) = '([a-z.-]+)'/g)].map(([, name, value]) => [name, value!]),
    );
    const handlers = [...modules.matchAll(/@(?:JobHandler(?:<[^(]*>)?\(|OnEvent\(\s*\w+,)\s*(?:'([^']+)'|([A-Z_]+))/g)];
    // Once: the decorator's own documentation shows one of them.
    const queues = new Set(handlers.map(([, literal, constant]) => literal ?? constants.get(constant)));
    expect(queues.size).toBeGreaterThan(20);
    const owners = ['platform', ...readdirSync(join(root, 'src/modules'))].join('|');
    const listed = [...architecture.matchAll(new RegExp(`\`((?:${owners})\\.[a-z]+(?:-[a-z]+)*)\``, 'g'))].map(
      ([, name]) => name!,
    );
    const isQueue = (name: string) => name !== 'platform.dead-letter';
    expect([...new Set(listed.filter(isQueue))].sort()).toEqual([...queues].sort());
  });

  it('tells of every view that modules may read', () => {
    const views = filesOf('src/migrations', /\.ts$/).flatMap((path) =>
      [...read(path).matchAll(/CREATE VIEW (\w+)/g)].map(([, name]) => name!),
    );
    expect(views.length).toBeGreaterThan(2);
    for (const view of views) expect(architecture).toContain(`| \`${view}\``);
  });
});

describe('links and commands', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...filesOf('docs', /\.md$/)];

  it.each(pages)('%s leads only to what is there', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)),
    );
    expect(missing).toEqual([]);
  });

  it('names only commands that npm knows', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name!));
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('lists every module with its door', () => {
    const folders = readdirSync(join(root, 'src/modules'));
    const listed = [...read('README.md').matchAll(/^\| \[([a-z-]+)\]\(src\/modules\//gm)].map(([, name]) => name!);
    expect(listed.sort()).toEqual(folders.sort());
  });
});
