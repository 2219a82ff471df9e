import { Module } from '@nestjs/common';
import { Directory } from './directory';
import { DirectoryController } from './directory.controller';
import { ChangeProfile } from './people/change-profile';
import { CreateProfile } from './people/create-profile';
import { ResourcePeople } from './people/resource-people';
import { ResourcePeopleController } from './people/resource-people.controller';

/** What an organisation can be offered or referred to, and who can accompany it. */
@Module({ controllers: [DirectoryController, ResourcePeopleController], providers: [Directory, ResourcePeople, CreateProfile, ChangeProfile], exports: [Directory] })
export class SupportModule {}
