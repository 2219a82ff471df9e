import { Component } from '@angular/core';

/** The lighthouse of Phare: our own drawing. Decorative, always beside the name. */
@Component({ selector: 'ph-logo', templateUrl: './logo.svg' })
export class Logo {}
