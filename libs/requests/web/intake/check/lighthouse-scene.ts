import { Component } from '@angular/core';

/** A lighthouse on the Gulf at night, drawn for Phare. Decorative. */
@Component({ selector: 'ph-lighthouse-scene', templateUrl: './lighthouse-scene.svg', styleUrl: './lighthouse-scene.scss' })
export class LighthouseScene {}
