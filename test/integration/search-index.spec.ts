import { Test } from '@nestjs/testing';
import { SearchIndexModule } from '../../src/modules/search/search-index.module.js';
import { SEARCH_INDEX, type SearchIndex } from '../../src/modules/search/search-index.port.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { generateSecrets } from '../../src/platform/config/secrets.js';
import { Database } from '../../src/platform/database/database.js';
import { createTestDatabase } from '../support/test-database.js';
import { searchIndexContract } from './search-index.contract.js';

searchIndexContract('PostgreSQL', async () => {
  const testDatabase = await createTestDatabase();
  const config = { ...loadConfig({ NODE_ENV: 'test' }), databaseUrl: testDatabase.url, secrets: generateSecrets() };
  const module = await Test.createTestingModule({ imports: [ConfigModule.with(config), SearchIndexModule] }).compile();
  const database = module.get(Database, { strict: false });
  return {
    index: module.get<SearchIndex>(SEARCH_INDEX, { strict: false }),
    transaction: (work) => database.transaction(work),
    close: async () => {
      await module.close();
      await testDatabase.drop();
    },
  };
});
