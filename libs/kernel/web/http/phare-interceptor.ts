import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '../language/language';
import { IDEMPOTENCY_KEY } from './idempotency';

/** Every call says that it comes from Phare (the API refuses others: `csrf`) and in which language to answer. */
export const phareInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const key = request.context.get(IDEMPOTENCY_KEY);
  return next(
    request.clone({
      setHeaders: {
        'X-Requested-With': 'phare',
        'Accept-Language': inject(Language).locale(),
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
    }),
  );
};
