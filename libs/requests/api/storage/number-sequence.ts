import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';

/** The sequence counts by this much: each process owns a block and asks again when it is used up. */
const BLOCK = 32;

const NEXT_BLOCK = statement('request-number-block', `SELECT nextval('support_request_number')::int AS first`);

/** Hands out sequence values behind public numbers. A value is never given twice; one that is not used leaves a gap, which means nothing. */
@Injectable()
export class NumberSequence {
  private left: number[] = [];

  async next(transaction: Transaction): Promise<number> {
    const own = this.left.pop();
    if (own !== undefined) return own;
    const block = await transaction.first<{ first: number }>(NEXT_BLOCK);
    if (!block) throw new Error('the sequence of request numbers gave nothing');
    this.left.push(...Array.from({ length: BLOCK - 1 }, (_, index) => block.first + index + 1));
    return block.first;
  }
}
