export { environment } from './environment';
export { type Environment, type Mode, readSettings, type Settings } from './settings';
export { type SettingProblem, SettingsError } from './settings-error';
