export { PasswordField } from '../shared/password-field';
export { ROLES_TEXT } from '../shared/roles.catalogue';
export { ColleagueForm, type NewColleague } from './colleague-form';
