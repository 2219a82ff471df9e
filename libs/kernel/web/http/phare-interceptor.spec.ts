import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Language } from '../language/language';
import { IdempotencyKeys } from './idempotency';
import { phareInterceptor } from './phare-interceptor';

describe('a call to the API', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([phareInterceptor])), provideHttpClientTesting()] }));

  const headersOf = (body: unknown, keys: IdempotencyKeys) => {
    TestBed.inject(HttpClient).post('/api/requests', body, { context: keys.contextFor(body) }).subscribe();
    const call = TestBed.inject(HttpTestingController).expectOne('/api/requests');
    call.flush({});
    return call.request.headers;
  };

  it('says that it comes from Phare, and in which language to answer', () => {
    TestBed.inject(Language).change('en-CA');
    const headers = headersOf({}, new IdempotencyKeys());
    expect(headers.get('X-Requested-With')).toBe('phare');
    expect(headers.get('Accept-Language')).toBe('en-CA');
  });

  it('keeps its key when sent again as it was, and takes another once something changed', () => {
    const keys = new IdempotencyKeys();
    const first = headersOf({ subject: 'a' }, keys).get('Idempotency-Key');
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(headersOf({ subject: 'a' }, keys).get('Idempotency-Key')).toBe(first);
    expect(headersOf({ subject: 'b' }, keys).get('Idempotency-Key')).not.toBe(first);
  });

  it('says nothing of itself to other addresses', () => {
    TestBed.inject(HttpClient).get('https://ailleurs.exemple.test/').subscribe();
    const { request } = TestBed.inject(HttpTestingController).expectOne('https://ailleurs.exemple.test/');
    expect(request.headers.keys()).toEqual([]);
  });
});
