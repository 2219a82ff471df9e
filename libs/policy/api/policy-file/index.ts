export { parsePolicy, readPolicyFile } from './policy-file';
export { PolicyFileError, type PolicyFileProblem } from './policy-file-error';
