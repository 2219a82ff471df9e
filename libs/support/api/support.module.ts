import { Module } from '@nestjs/common';
import { DirectoryRules } from './actions/directory-rules';
import { KeepDirectory } from './actions/keep-directory';
import { KeepPartnerResource } from './actions/keep-partner-resource';
import { KeepTrainingSession } from './actions/keep-training-session';
import { Directory } from './directory';
import { DirectoryController } from './directory.controller';
import { DirectoryKeepingController } from './directory-keeping.controller';

/** What an organisation can be offered or referred to. */
@Module({
  controllers: [DirectoryController, DirectoryKeepingController],
  providers: [Directory, DirectoryRules, KeepDirectory, KeepPartnerResource, KeepTrainingSession],
  exports: [Directory],
})
export class SupportModule {}
