import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '@phare/kernel/web';
import { tap } from 'rxjs';

/** Whoever still has to add a second factor is led to their account, which says why, and back afterwards. */
export const leadToAccount: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const here = router.url.startsWith('/compte');
        if (!here && problemOf(error).code === 'second_factor_required') void router.navigate(['/compte'], { queryParams: { retour: router.url } });
      },
    }),
  );
};
