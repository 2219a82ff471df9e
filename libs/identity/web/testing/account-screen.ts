import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Language, Toasts, phareInterceptor } from '@phare/kernel/web';
import { accountListRoutes, accountRoutes, identityRoutes, recoveryRoutes } from '../identity.routes';
import { PasskeyDevice } from '../shared/passkey-device';
import type { FakeAccountApi } from './fake-account-api';

@Component({ template: '<h1>Ailleurs</h1>' })
class Elsewhere {}

const ROUTES = [
  { path: 'connexion', children: identityRoutes },
  { path: 'compte', children: accountRoutes },
  { path: 'equipe/comptes', children: accountListRoutes },
  { path: 'equipe/recuperations', children: recoveryRoutes },
  { path: '**', component: Elsewhere },
];

/** A page about accounts, as someone reads it and fills it in: by label and by role. */
export class AccountScreen {
  private constructor(private readonly harness: RouterTestingHarness) {}

  static async open(url: string, api: FakeAccountApi, device: Partial<PasskeyDevice> = { supported: false }): Promise<AccountScreen> {
    jsdomDialogs();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, api.interceptor])),
        provideRouter(ROUTES, withComponentInputBinding()),
        { provide: PasskeyDevice, useValue: device },
      ],
    });
    TestBed.inject(Language).change('fr-CA');
    const screen = new AccountScreen(await RouterTestingHarness.create());
    document.body.replaceChildren(screen.harness.fixture.nativeElement as HTMLElement);
    await screen.harness.navigateByUrl(url);
    await screen.settled();
    return screen;
  }

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ');
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message);
  }

  get dialog(): HTMLElement | null {
    return document.querySelector('dialog[open]');
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      await new Promise((done) => setTimeout(done));
      await this.harness.fixture.whenStable();
    }
  }

  field(label: string): HTMLInputElement {
    const found = this.all('label').find((each) => words(each).startsWith(label));
    const control = found && document.getElementById((found as HTMLLabelElement).htmlFor);
    if (!(control instanceof HTMLInputElement)) throw new Error(`nothing labelled ${label} in ${this.text}`);
    return control;
  }

  async type(label: string, typed: string): Promise<void> {
    const field = this.field(label);
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    await this.settled();
  }

  async tick(label: string): Promise<void> {
    this.field(label).click();
    await this.settled();
  }

  /** The button or the link of this name: in the dialog when one is open. */
  control(name: string): HTMLElement | undefined {
    return this.all('button, a').find((each) => words(each) === name);
  }

  async press(name: string): Promise<void> {
    const control = this.control(name);
    if (!control) throw new Error(`no ${name} in ${this.text}`);
    control.click();
    await this.settled();
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.dialog ?? document).querySelectorAll<HTMLElement>(selector)];
  }
}

const words = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** jsdom has the element without its methods. */
function jsdomDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
