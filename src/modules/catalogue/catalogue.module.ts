import { Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { CompaniesModule } from '../companies/index.js';
import { ExportsController } from './exports.controller.js';
import { CatalogueExports } from './exports.service.js';
import { ImportPages } from './imports.pages.js';
import { ImportsController } from './imports.controller.js';
import { ImportJobs } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import { CatalogueImports } from './imports.service.js';
import { MediaController } from './media.controller.js';
import { ProductFilesController } from './product-files.controller.js';
import { ProductFilesRepository } from './product-files.repository.js';
import { ProductFiles } from './product-files.service.js';
import { ProductPages } from './products.pages.js';
import { ProductsController } from './products.controller.js';
import { ProductsRepository } from './products.repository.js';
import { Products } from './products.service.js';
import { SectorsController } from './sectors.controller.js';
import { SectorsService } from './sectors.service.js';

@Module({
  imports: [DatabaseModule, JobsModule, HttpModule, StorageModule, ClockModule, CompaniesModule],
  controllers: [
    ProductsController,
    ProductFilesController,
    ImportsController,
    ExportsController,
    SectorsController,
    MediaController,
    ProductPages,
    ImportPages,
  ],
  providers: [
    Products,
    ProductsRepository,
    ProductFiles,
    ProductFilesRepository,
    CatalogueImports,
    ImportsRepository,
    ImportJobs,
    CatalogueExports,
    SectorsService,
  ],
  exports: [Products, ProductFiles, CatalogueImports, SectorsService],
})
export class CatalogueModule {}
