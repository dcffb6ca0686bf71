import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { FileStorage } from './file-storage.js';
import { LocalDiskStorage } from './local-disk-storage.js';

@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => new LocalDiskStorage(join(config.dataDir, 'files')),
    },
  ],
  exports: [FileStorage],
})
export class StorageModule {}
