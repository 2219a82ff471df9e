import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withComponentInputBinding, withEnabledBlockingInitialNavigation, withInMemoryScrolling } from '@angular/router';
import { Session, phareInterceptor } from '@phare/kernel/web';
import { leadToAccount } from './lead-to-account';
import { routes } from './routes';

/**
 * Where nobody can be signed in, the page and its frame show at once, in one drawing: nothing is awaited but what was preloaded (`first-pages.json`). Where somebody may be,
 * the frame does not wait for the API to say who.
 */
const opening = document.querySelector('meta[name="session"][content="none"]') ? [withEnabledBlockingInitialNavigation()] : [];

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // The API is guarded by a header of its own (design of the HTTP contract), not by a cookie read back.
    provideHttpClient(withNoXsrfProtection(), withInterceptors([phareInterceptor, leadToAccount])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }), ...opening),
    // Asked at once where there may be one, awaited only by the guards: a public page never waits for it.
    provideAppInitializer(() => void inject(Session).ready()),
  ],
};
