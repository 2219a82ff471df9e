import { Module } from '@nestjs/common';
import { DirectoryRules } from './actions/directory-rules';
import { KeepDirectory } from './actions/keep-directory';
import { KeepPartnerResource } from './actions/keep-partner-resource';
import { KeepTrainingSession } from './actions/keep-training-session';
import { Directory } from './directory';
import { DirectoryController } from './directory.controller';
import { DirectoryKeepingController } from './directory-keeping.controller';
import { ChangeProfile } from './people/change-profile';
import { CreateProfile } from './people/create-profile';
import { ResourcePeople } from './people/resource-people';
import { ResourcePeopleController } from './people/resource-people.controller';

/** What an organisation can be offered or referred to, and who can accompany it. */
@Module({
  controllers: [DirectoryController, DirectoryKeepingController, ResourcePeopleController],
  providers: [Directory, DirectoryRules, KeepDirectory, KeepPartnerResource, KeepTrainingSession, ResourcePeople, CreateProfile, ChangeProfile],
  exports: [Directory],
})
export class SupportModule {}
