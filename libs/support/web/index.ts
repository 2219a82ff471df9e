export { DirectoryPicker } from './directory-picker';
export { type DirectoryEntry, SupportClient } from './support.client';
export { directoryRoutes } from './keeping/keeping.routes';
