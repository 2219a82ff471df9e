export { type PageView, PageViews } from './page-views';
