import { type Api } from '@phare/kernel/web';
import type { DeadlineRule } from '@phare/policy/domain';

type Choice = Pick<Api.OpenChoiceDto, 'form'>;

/** A thousandth of a dollar is as fine as a rate is written. */
const RATE = /^(\d{1,2})(?:[.,](\d{1,3}))?$/;
/** Of a dollar. */
export const MILLS = 1000;

/** An answer as the fields of a form hold it: those that its form does not have stay as they are. */
export interface Answered {
  /** The number as it is typed; empty for none. */
  readonly number: string;
  readonly unit: string;
  readonly roll: string;
  readonly one: string;
  readonly several: readonly string[];
  /** One answer for each of `form.things`, in their order. */
  readonly each: readonly { readonly outcome: string }[];
}

const typedRate = (mills: number, decimal: string): string => (mills / MILLS).toFixed(mills % 10 === 0 ? 2 : 3).replace('.', decimal);

/** What the fields show of a value. `decimal` is what the language of the screen writes before thousandths. */
export function answeredOf({ form }: Choice, value: unknown, decimal: string): Answered {
  const deadline = form.kind === 'deadline' ? (value as DeadlineRule | null) : null;
  const number = form.kind === 'number' ? (value as number | null) : (deadline?.n ?? null);
  const outcomes = form.kind === 'each' ? (value as Readonly<Record<string, string>>) : {};
  return {
    number: number === null ? '' : form.unit === 'mills_per_kilometre' ? typedRate(number, decimal) : String(number),
    unit: deadline?.unit ?? form.options[0]?.code ?? '',
    roll: deadline?.roll ?? form.things[0]?.code ?? '',
    one: typeof value === 'string' ? value : '',
    several: Array.isArray(value) ? (value as readonly string[]) : [],
    each: form.kind === 'each' ? form.things.map(({ code }) => ({ outcome: outcomes[code] ?? '' })) : [],
  };
}

/** The number that was typed, in the unit of its parameter; null for none, undefined for what is no number allowed. */
export function numberTyped({ form }: Choice, typed: string): number | null | undefined {
  const text = typed.trim().replace(/[\s\u00a0$]/g, '');
  if (text === '') return form.mayBeNone ? null : undefined;
  const [, whole = '', rest = ''] = RATE.exec(text) ?? [];
  const number = form.unit === 'mills_per_kilometre' ? (whole === '' ? NaN : Number(whole) * MILLS + Number(rest.padEnd(3, '0'))) : /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= (form.min ?? 0) && number <= (form.max ?? Infinity) ? number : undefined;
}

/** The value that an answer makes. */
export function valueOf(choice: Choice, answered: Answered): unknown {
  const { kind, things } = choice.form;
  const number = numberTyped(choice, answered.number) ?? null;
  const roll = things.length > 0 ? { roll: answered.roll } : {};
  switch (kind) {
    case 'number':
      return number;
    case 'deadline':
      return number === null ? null : { unit: answered.unit, n: number, ...roll };
    case 'several':
      return answered.several;
    case 'each':
      return Object.fromEntries(things.map(({ code }, index) => [code, answered.each[index]?.outcome ?? '']));
    default:
      return answered.one;
  }
}
