export { PROMISE_PARTS, groupsOf, wholeOf, type CountedPromises, type PromisePart, type ShownPromises } from './promises';
export { SMALLEST_CELL, maskSmallCells, type Parts, type ShownRow } from './small-cells';
