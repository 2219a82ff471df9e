import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Locale } from '@phare/kernel/domain';
import { Language } from '@phare/kernel/web';
import { of, throwError } from 'rxjs';
import { ImportPage } from './import-page';

const report = (refused: number, applied: boolean) => ({ applied, summary: { created: 1, updated: 0, unchanged: 0, refused }, ignoredColumns: [], lines: [{ line: 2, name: 'L’Éclaircie', outcome: refused > 0 ? 'refused' : 'created', messages: [] }] });

describe('the import of organisations by the team', () => {
  let answer: object;
  const sent: { apply: string | null; type: string }[] = [];
  const api: HttpInterceptorFn = (request) => {
    sent.push({ apply: request.params.get('apply'), type: (request.body as Blob).type });
    return answer instanceof HttpErrorResponse ? throwError(() => answer) : of(new HttpResponse({ status: 200, body: answer }));
  };

  async function open(): Promise<{ choose: (name: string) => Promise<void>; press: (name: string) => Promise<void>; speak: (locale: Locale) => Promise<void>; page: () => string }> {
    sent.length = 0;
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([api])), provideRouter([])] });
    TestBed.inject(Language).change('fr-CA');
    const fixture = TestBed.createComponent(ImportPage);
    const root = fixture.nativeElement as HTMLElement;
    const settled = async (): Promise<void> => {
      await new Promise((done) => setTimeout(done));
      await fixture.whenStable();
    };
    await settled();
    return {
      page: () => (root.textContent ?? '').replace(/\s+/g, ' '),
      choose: async (name) => {
        const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
        Object.defineProperty(input, 'files', { value: [new File(['nom'], name)], configurable: true });
        input.dispatchEvent(new Event('change'));
        await settled();
      },
      speak: async (locale) => {
        TestBed.inject(Language).change(locale);
        await settled();
      },
      press: async (name) => {
        [...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
        await settled();
      },
    };
  }

  it('says what the file would do first, and writes only when it is asked to', async () => {
    const { choose, press, page } = await open();
    answer = report(0, false);
    await choose('membres.xlsx');
    expect(sent).toEqual([{ apply: 'false', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }]);
    answer = report(0, true);
    await press('Importer ces organismes');
    expect([sent.at(-1)?.apply, page().includes('C’est fait')]).toEqual(['true', true]);
  });

  it('says what is refused in another language, and asks no more once it is written', async () => {
    const { choose, press, page, speak } = await open();
    answer = report(0, false);
    await choose('membres.csv');
    answer = { ...report(1, false), lines: [{ line: 2, name: 'L’Éclaircie', outcome: 'refused', messages: [{ code: 'x', field: 'name', message: 'No such territory.' }] }] };
    await speak('en-CA');
    expect([sent.map(({ apply }) => apply), page().includes('No such territory.')]).toEqual([['false', 'false'], true]);
    answer = report(0, false);
    await speak('fr-CA');
    answer = report(0, true);
    await press('Importer ces organismes');
    await speak('en-CA');
    expect(sent.length).toBe(4);
  });

  it('offers nothing to write while a line is refused, and says why a file is not read', async () => {
    const { choose, page } = await open();
    answer = report(1, false);
    await choose('membres.csv');
    expect([sent.at(-1)?.type, page().includes('Importer ces organismes'), page().includes('Une ligne refusée suffit')]).toEqual(['text/csv', false, true]);
    answer = new HttpErrorResponse({ status: 422, error: { code: 'unreadable_file', title: 'x', detail: 'Ce fichier ne se lit pas.' } });
    await choose('membres.csv');
    expect(page()).toContain('Ce fichier ne se lit pas.');
  });
});
