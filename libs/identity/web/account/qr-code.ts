import { Component, computed, input, resource } from '@angular/core';

/** White modules around the code, which readers need to find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, drawn here: what it says leaves for nowhere. What draws it is downloaded when one is shown. */
@Component({ selector: 'ph-qr-code', templateUrl: './qr-code.html', styleUrl: './qr-code.scss' })
export class QrCode {
  readonly content = input.required<string>();
  /** What it is, for whoever does not see it. */
  readonly label = input.required<string>();

  private readonly drawing = resource({
    params: () => this.content(),
    loader: async ({ params }) => (await import('uqr')).encode(params, { ecc: 'M', border: QUIET }),
  });
  protected readonly drawn = computed(() => (this.drawing.hasValue() ? { box: `0 0 ${this.drawing.value().size} ${this.drawing.value().size}`, path: pathOf(this.drawing.value().data) } : null));
}

const pathOf = (rows: readonly (readonly boolean[])[]): string => rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
