import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { breaches, type RuleName, rules, type SourceFile } from './rules.js';

const root = join(import.meta.dirname, '../..');

const sources = (folder: string): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

/** For each rule a file that breaks it, so that we know that the rule can find anything. */
const badExamples: Record<RuleName, SourceFile> = {
  'platform-knows-no-business': {
    path: 'src/platform/jobs/bad.ts',
    text: `import { Offers } from '../../modules/offers/index.js';`,
  },
  'vocabulary-stands-alone': { path: 'src/vocabulary/bad.ts', text: `import { Injectable } from '@nestjs/common';` },
  'modules-through-their-door': {
    path: 'src/modules/offers/bad.ts',
    text: `import { x } from '../companies/companies.service.js';`,
  },
  'modules-only-leftwards': {
    path: 'src/modules/companies/bad.ts',
    text: `import { Offers } from '../offers/index.js';`,
  },
  'design-knows-no-module': {
    path: 'src/site/design/bad.tsx',
    text: `import { Offers } from '../../modules/offers/index.js';`,
  },
  'modules-take-only-design': {
    path: 'src/modules/offers/bad.pages.tsx',
    text: `import { Home } from '../../site/home.js';`,
  },
  'entities-stay-at-home': {
    path: 'src/modules/search/bad.ts',
    text: `import { ProductEntity } from '../catalogue/product.entity.js';`,
  },
  'doors-show-no-entities': { path: 'src/modules/offers/index.ts', text: `export * from './offer.entity.js';` },
  'pure-stays-pure': {
    path: 'src/modules/offers/offer.lifecycle.ts',
    text: `import { Injectable } from '@nestjs/common';`,
  },
  'controllers-hold-no-sql': {
    path: 'src/modules/offers/offers.controller.ts',
    text: `import { OffersRepository } from './offers.repository.js';`,
  },
  'inputs-are-checked': { path: 'src/modules/offers/bad.controller.ts', text: `create(@Body() body: unknown) {}` },
  'environment-in-one-place': { path: 'src/modules/offers/bad.service.ts', text: `const port = process.env['PORT'];` },
  'no-hidden-wiring': { path: 'src/modules/offers/bad.module.ts', text: `@Global() @Module({}) export class Bad {}` },
  'sites-are-strangers': { path: 'src/demo/sites/bad.ts', text: `import { newId } from '../../platform/ids/ids.js';` },
  'short-files': { path: 'src/modules/offers/long.ts', text: '\n'.repeat(301) },
};

describe('architecture', () => {
  const files = ['src', 'test', 'bench']
    .flatMap(sources)
    .filter((file) => file.path !== 'test/architecture/architecture.spec.ts');

  it.each(Object.keys(rules) as RuleName[])('%s', (rule) => {
    expect(breaches(files).filter((breach) => breach.rule === rule)).toEqual([]);
  });

  it.each(Object.entries(badExamples))('%s finds its bad example', (rule, file) => {
    expect(breaches([file]).map((breach) => breach.rule)).toContain(rule);
  });

  it('leaves a good example alone', () => {
    const good = {
      path: 'src/modules/offers/good.service.ts',
      text: `import { Companies } from '../companies/index.js';\nimport { newId } from '../../platform/ids/ids.js';`,
    };
    expect(breaches([good])).toEqual([]);
  });

  it('keeps registry hosts out of the lockfile', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": *"http/);
  });
});
