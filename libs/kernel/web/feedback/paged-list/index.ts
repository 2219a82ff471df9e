export { Paged } from './paged';
export { PagedList } from './paged-list';
