import { Component } from '@angular/core';
@Component({ selector: 'ph-phone-entry-page', template: '' })
export class PhoneEntryPage {}
