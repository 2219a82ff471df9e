export { asSent, ImportFile, type ImportReport } from './import-file';
export { IMPORT_TEXT } from './import.catalogue';
