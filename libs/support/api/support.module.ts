import { Module } from '@nestjs/common';
import { Directory } from './directory';
import { DirectoryController } from './directory.controller';

/** What an organisation can be offered or referred to. */
@Module({ controllers: [DirectoryController], providers: [Directory], exports: [Directory] })
export class SupportModule {}
