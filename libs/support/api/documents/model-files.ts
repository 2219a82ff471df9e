import { Injectable } from '@nestjs/common';
import { Installation, KeptFiles } from '@phare/kernel/api';

/** The files of document models, apart from those of requests: none is ever taken away, for somebody may have been handed it. */
@Injectable()
export class ModelFiles extends KeptFiles {
  constructor({ settings }: Installation) {
    super(settings.dataDir, 'models');
  }
}
