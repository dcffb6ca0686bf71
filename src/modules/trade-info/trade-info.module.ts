import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { TradeInfoController } from './trade-info.controller.js';
import { TradeInfoRepository } from './trade-info.repository.js';
import { TradeInfo } from './trade-info.service.js';

@Module({
  imports: [DatabaseModule],
  controllers: [TradeInfoController],
  providers: [TradeInfo, TradeInfoRepository],
  exports: [TradeInfo],
})
export class TradeInfoModule {}
