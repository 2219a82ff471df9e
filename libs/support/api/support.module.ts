import { Module } from '@nestjs/common';
import { FileChecks } from '@phare/kernel/api';
import { DirectoryRules } from './actions/directory-rules';
import { KeepDirectory } from './actions/keep-directory';
import { KeepPartnerResource } from './actions/keep-partner-resource';
import { KeepTrainingSession } from './actions/keep-training-session';
import { Directory } from './directory';
import { DirectoryController } from './directory.controller';
import { DirectoryKeepingController } from './directory-keeping.controller';
import { DocumentModels } from './documents/document-models';
import { DocumentModelsController } from './documents/document-models.controller';
import { KeepDocumentModel } from './documents/keep-document-model';
import { ModelFiles } from './documents/model-files';
import { ChangeProfile } from './people/change-profile';
import { CreateProfile } from './people/create-profile';
import { ResourcePeople } from './people/resource-people';
import { ResourcePeopleController } from './people/resource-people.controller';

const DOCUMENTS = [FileChecks, ModelFiles, DocumentModels, KeepDocumentModel];

/** What an organisation can be offered, referred to or handed, and who can accompany it. */
@Module({
  controllers: [DirectoryController, DirectoryKeepingController, ResourcePeopleController, DocumentModelsController],
  providers: [Directory, DirectoryRules, KeepDirectory, KeepPartnerResource, KeepTrainingSession, ResourcePeople, CreateProfile, ChangeProfile, ...DOCUMENTS],
  exports: [Directory, DocumentModels, KeepDocumentModel],
})
export class SupportModule {}
