import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Session, phareInterceptor } from '@phare/kernel/web';
import { leadToAccount } from './lead-to-account';
import { routes } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // The API is guarded by a header of its own (design of the HTTP contract), not by a cookie read back.
    provideHttpClient(withNoXsrfProtection(), withInterceptors([phareInterceptor, leadToAccount])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    // Asked at once where there may be one, awaited only by the guards: a public page never waits for it.
    provideAppInitializer(() => void inject(Session).ready()),
  ],
};
