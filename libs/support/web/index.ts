export { DirectoryPicker } from './directory-picker';
export { type DirectoryEntry, SupportClient } from './support.client';
export { resourcePeopleRoutes } from './people/resource-people.routes';
export { directoryRoutes } from './keeping/keeping.routes';
