export { ACCESS_KINDS, type AccessKind } from './accesses';
export { DAY_SECTIONS, ENTRY_KINDS, entriesOf, sectionOf, type DaySection, type DiaryCase, type DiaryEntry, type DueMeeting, type DueStep, type EntryKind } from './diary';
export { dayAfterKey, monthOf, monthsFrom, weeksOf } from './month';
export { PROMISE_PARTS, groupsOf, wholeOf, type CountedPromises, type PromisePart, type ShownPromises } from './promises';
export { SMALLEST_CELL, maskSmallCells, type Parts, type ShownRow } from './small-cells';
export { beyondCapacity, reassigned, type Carrier } from './workload';
