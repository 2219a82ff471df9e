import { Injectable } from '@nestjs/common';
import { Installation, KeptFiles } from '@phare/kernel/api';

/** The files of requests: each belongs to one. */
@Injectable()
export class AttachmentFiles extends KeptFiles {
  constructor({ settings }: Installation) {
    super(settings.dataDir, 'kept');
  }
}
