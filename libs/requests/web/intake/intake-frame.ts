import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The column in which the pages of a request are read. */
@Component({ selector: 'ph-intake-frame', template: '<div class="ph-page"><router-outlet /></div>', imports: [RouterOutlet] })
export class IntakeFrame {}
